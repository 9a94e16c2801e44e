/** Every built-in rule by name, in order: the only list there is. */
const rules = {} as const;

export default rules;
