import type { ReporterContext } from '../lint/reporter.ts';

/** How paths are told here: as the context says, else as they are. */
export const rootedIn = ({ rooted }: ReporterContext): ((path: string) => string) => rooted ?? ((path) => path);
