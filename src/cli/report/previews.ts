import type { Result } from '../../lint/diagnostic.ts';
import type { Message } from '../../message/message.ts';
import type { Part } from '../../message/part.ts';
import type { Preview } from '../../preview/preview.ts';
import type { ByteSource } from '../../source/source-file.ts';
import { toFile } from '../../source/source-text.ts';

/** What readers see of the files of a run, kept for a format that shows it. */
export interface Previews {
  /** Notes the message that is being looked at; of several renderings of one template the first is shown. */
  seen(message: Message | Part): void;
  /** Keeps what is seen of a file in which something was found, while it is open. */
  keep(result: Result, source: ByteSource): Promise<void>;
  readonly kept: ReadonlyMap<string, Preview>;
}

/** UTF-16 units of all bodies: a report that holds more is slow to open. */
const MOST = 9 << 20;
/** Lines and fields of what comes after that are still kept, while there are fewer of these. */
const MOST_LINES = 8 << 20;

/** Keeps previews up to a size; what comes after has its lines, then nothing. */
export const previews = (most = MOST): Previews => {
  const kept = new Map<string, Preview>();
  let noted: Message | Part | undefined;
  let bodies = 0;
  let lines = 0;
  return {
    kept,
    seen(message) {
      // The last file may have failed before it was kept.
      if (!noted || toFile(noted.span).file !== toFile(message.span).file) noted = message;
    },
    async keep({ path, diagnostics }, source) {
      const message = noted;
      noted = undefined;
      if (!message || diagnostics.length === 0 || lines > MOST_LINES) return;
      const { previewOf } = await import('../../preview/preview-of.ts');
      const preview = await previewOf(message, path, source, diagnostics.map(({ location }) => location));
      lines += preview.lines.reduce((sum, { text }) => sum + text.length, 0);
      const size = preview.body?.size ?? 0;
      const fits = bodies + size <= most;
      if (fits) bodies += size;
      kept.set(path, fits ? preview : { ...preview, body: undefined });
    },
  };
};
