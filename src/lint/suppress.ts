import type { Part, Suppression } from '../rule.ts';
import type { Location } from '../source/source-file.ts';
import type { SourceText } from '../source/source-text.ts';
import { isPlainTextPath } from '../template/extensions.ts';
import { readTemplate } from '../template/read-template.ts';
import type { Diagnostic, Result, Suppressed } from './diagnostic.ts';
import { locationOf } from './locate.ts';
import { marksOf, silencing } from './silencing.ts';
import type { Mark, Said } from './silencing.ts';
import { commentsOf } from './suppressions.ts';
import type { Comment } from './suppressions.ts';

/** What has to be known of a linted template: itself as it stands, and by path the included texts that have comments of ours. */
export interface Suppressible {
  readonly template: Part;
  readonly path: string;
  readonly included: ReadonlyMap<string, SourceText>;
  /** Whether a rendering of it came to nothing: what rules would have found in that nobody knows. */
  readonly isUnseen?: boolean;
}

/** The rules there are, those that are on, and those that were asked and failed. */
export interface Asked { readonly known: ReadonlySet<string>; readonly on: ReadonlySet<string>; readonly failed: ReadonlySet<string> }

/** The comments of a template and of what it includes, and what they do to what rules said. */
export class Suppressions {
  readonly #of: Suppressible;
  readonly #own: readonly Comment[];
  readonly #marks = new Map<string, readonly Mark[]>();

  constructor(of: Suppressible) {
    this.#of = of;
    const { template: { text, template, mediaType }, path, included } = of;
    this.#own = text && template?.text === text ? commentsOf(text, template, mediaType.essence !== 'text/plain') : [];
    this.#marks.set(path, marksOf(this.#own));
    for (const [other, its] of included) {
      if (other !== path) this.#marks.set(other, marksOf(commentsOf(its, readTemplate(its, { path: other }), !isPlainTextPath(other))));
    }
  }

  /** The result without what is silenced. `isNamed`: only what a comment names is, as it is with what is said of comments. */
  async apply(result: Result, isNamed = false): Promise<Result> {
    const silenced = new Map<Diagnostic, Mark>();
    for (const [path, marks] of this.#marks) {
      const said = result.diagnostics.filter(({ location }) => location.path === path).map((diagnostic) => ({ rule: diagnostic.rule, offset: diagnostic.location.offset, diagnostic }));
      for (const [{ diagnostic }, mark] of silencing(marks, said, isNamed)) silenced.set(diagnostic, mark);
    }
    if (silenced.size === 0) return result;
    const suppressed: Suppressed[] = [...result.suppressed ?? []];
    const places = new Map<Comment, Location>();
    for (const [diagnostic, mark] of silenced) {
      mark.hits = true;
      const { comment, comment: { span, reason } } = mark;
      const by = places.get(comment) ?? await locationOf(span, this.#of.template);
      places.set(comment, by);
      suppressed.push({ diagnostic, by, ...(reason && { reason: reason.text.value.slice(reason.start, reason.end) }) });
    }
    return { ...result, diagnostics: result.diagnostics.filter((diagnostic) => !silenced.has(diagnostic)), suppressed };
  }

  /** The comments of the template itself with what came of them, once what all rules said was silenced. */
  judged({ unchecked }: Result, { known, on, failed }: Asked): readonly Suppression[] {
    const { path, isUnseen = false } = this.#of;
    const marks = this.#marks.get(path) ?? [];
    // What could not be told of a message as a whole is about its beginning.
    const unsure: readonly Said[] = unchecked.filter(({ location }) => (location?.path ?? path) === path).map(({ rule, location }) => ({ rule, offset: location?.offset ?? 0 }));
    for (const mark of silencing(marks, unsure).values()) mark.mayHit = true;
    const untold = new Set([...failed, ...unchecked.map(({ rule }) => rule)]);
    const isUsed = (mark: Mark): boolean | undefined => {
      if (mark.comment.directive === 'enable') return mark.name !== undefined && !known.has(mark.name) ? undefined : someUsed([...mark.ended].map(isUsed));
      if (mark.hits) return true;
      return mark.mayHit || isUnseen || (mark.name !== undefined && (!on.has(mark.name) || untold.has(mark.name))) ? undefined : false;
    };
    const byComment = new Map<Comment, Mark[]>(this.#own.map((comment) => [comment, []]));
    for (const mark of marks) byComment.get(mark.comment)?.push(mark);
    return this.#own.map((comment) => {
      const its = byComment.get(comment) ?? [];
      const { directive, word, span, reason } = comment;
      return {
        directive, word, span, reason,
        isUsed: directive === 'unknown' ? undefined : someUsed(its.map(isUsed)),
        names: comment.names.map(({ name, span: at }, index) => {
          const mark = its[index];
          return { name, span: at, isKnown: known.has(name), isUsed: mark && isUsed(mark) };
        }),
      };
    });
  }
}

const someUsed = (used: readonly (boolean | undefined)[]): boolean | undefined => used.includes(true) || (used.includes(undefined) ? undefined : false);
