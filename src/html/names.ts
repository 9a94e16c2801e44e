/**
 * An object for names from a message: nothing is inherited, so that no attribute can be called `constructor` without being
 * there. Unlike those of `Object.create(null)`, which are hash tables, the engine gives these a shape.
 */
export const Names = function Names(): void { /* made with `new` */ } as unknown as new () => Record<string, never>;
Names.prototype = Object.create(null) as object;
