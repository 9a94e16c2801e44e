import { defineRule } from 'sendlint/rule';
import type { Part } from 'sendlint/rule';
import { dataImages } from './limits/data-images.ts';
import { megabytes } from './limits/limits.ts';

export default defineRule({
  name: 'size/inline-images',
  description: 'Images inside a message make it slow to load, count towards size limits, and as data: URIs are not shown by Gmail and Outlook.',
  advice: 'Put images on a server and link to them, or make them smaller.',
  severity: 'warning',
  presets: { recommended: 'warning', transactional: 'warning', bulk: 'warning', strict: 'warning' },
  references: [
    { title: 'Can I email: data: URIs', url: 'https://www.caniemail.com/features/image-base64/' },
    { title: 'email-bugs #41: Gmail clips messages', url: 'https://github.com/hteumeuleu/email-bugs/issues/41' },
    { title: 'MailerLogic: limits (inline images 3 MB)', url: 'https://support.mailerlogic.com/kb/article/306' },
  ],
  messages: {
    data: 'The HTML holds {{count}} of {{size}} KB as data: URIs, more than {{max}} KB; Gmail and Outlook do not show them, and they count towards the 102 KB at which Gmail cuts off.',
    embedded: 'The message embeds {{count}} of {{size}}, more than {{max}}.',
  },
  options: {
    maxData: { type: 'integer', minimum: 0, default: 51, description: 'How many KB of data: URIs one HTML body may hold (51 is half of what Gmail shows).' },
    maxEmbedded: { type: 'number', minimum: 0, default: 3, description: 'How many MB of images a message may embed as parts with a Content-ID.' },
  },
  stateless: true,

  create: ({ options: { maxData, maxEmbedded }, report }) => ({
    html({ view, alternative, text }) {
      if (view !== 'everyone' || alternative > 0) return;
      const images = dataImages(text.value);
      const size = images.reduce((sum, { start, end }) => sum + end - start, 0);
      const [largest] = images.toSorted((a, b) => b.end - b.start - (a.end - a.start));
      if (largest && size > maxData * 1024) report({ at: text.span(largest.start, largest.headEnd), messageId: 'data', data: { count: countOf(images.length), size: Math.round(size / 1024), max: maxData } });
    },
    end(message) {
      const images = embeddedImages(message);
      const size = images.reduce((sum, { body }) => sum + body.decodedSize, 0);
      const [largest] = images.toSorted((a, b) => b.body.decodedSize - a.body.decodedSize);
      if (largest && size > maxEmbedded * (1 << 20)) report({ at: largest.filename?.span() ?? largest, messageId: 'embedded', data: { count: countOf(images.length), size: megabytes(size), max: `${maxEmbedded} MB` } });
    },
  }),
});

const countOf = (count: number): string => (count === 1 ? 'one image' : `${count} images`);

/** Images that the body shows: by Content-ID (RFC 2392), not those a person attached. Attached messages are not looked into. */
const embeddedImages = (root: Part): readonly Part[] => {
  const found: Part[] = [];
  const stack: Part[] = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const { essence } = part.mediaType;
    if (part === root || !essence.startsWith('message/')) stack.push(...part.parts);
    if (essence.startsWith('image/') && part.disposition === 'inline' && part.header.get('content-id')) found.push(part);
  }
  return found;
};
