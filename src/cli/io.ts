import type { Readable } from 'node:stream';

/** A stream the program writes to; a terminal says so. */
export interface Output { readonly isTTY?: boolean; readonly columns?: number; write(text: string | Uint8Array): unknown }

/** The world around one run of the program. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit codes of the program. */
export const EXIT = { clean: 0, findings: 1, mistake: 2, interrupted: 130 } as const;
