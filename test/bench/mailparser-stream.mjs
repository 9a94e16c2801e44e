// The peer for large messages: mailparser's streaming parser, each attachment read and dropped.
import { createReadStream } from 'node:fs';
import { MailParser } from 'mailparser';

const parser = new MailParser();
parser.on('data', (data) => {
  if (data.type !== 'attachment') return;
  data.content.on('end', () => { data.release(); });
  data.content.resume();
});
createReadStream(process.argv[2]).pipe(parser);
