/** A constructor that answers with the object it is given, so that a class over it gives that object a private field. */
const Given = function (subject: object) { return subject; } as unknown as new (subject: object) => object;

/**
 * What was made of an object, kept in a private field of it. A WeakMap keeps what it holds until V8's next full collection, and with it
 * the whole message it was made of; a field goes as soon as the object does.
 */
class Kept extends Given {
  readonly #made = new Map<number, unknown>();

  static of(subject: object): Map<number, unknown> {
    const kept = #made in subject ? subject : new Kept(subject);
    return kept.#made;
  }
}

let keys = 0;

/** What is made of a subject: when somebody first asks, once for all who ask, and kept as long as the subject. What else `make` needs must be the same each time. */
export const once = <Subject extends object, More extends readonly unknown[], Made>(make: (subject: Subject, ...more: More) => Made): ((subject: Subject, ...more: More) => Made) => {
  const key = (keys += 1);
  return (subject, ...more) => {
    const made = Kept.of(subject);
    if (made.has(key)) return made.get(key) as Made;
    const value = make(subject, ...more);
    made.set(key, value);
    return value;
  };
};
