import type { ChildOptions, ComponentClass, ComponentData, ComponentInstance } from './engine.ts';
import type { Marks } from './marks.ts';

/** The property of a node that holds its number. */
export const MARK = 'sendlintMark';

/** Classes that mark what each component puts out. `entered` is told the number of the one that is at work, and when all are done. */
export const markedClasses = (classes: Readonly<Record<string, ComponentClass>>, marks: Marks, entered: (id: number | undefined) => void): readonly ComponentClass[] => {
  const ids = new WeakMap<ComponentInstance, number>();
  const around = (component: ComponentInstance, text: string): string => {
    const id = ids.get(component);
    return id === undefined ? text : marks.around(id, text);
  };
  return Object.entries(classes).map(([name, Original]) => {
    class MarkedComponent extends Original {
      static override readonly componentName = name;

      constructor(initial: ComponentData) {
        const id = typeof initial[MARK] === 'number' ? initial[MARK] : undefined;
        // Before anything of it can fail.
        entered(id);
        super(initial);
        if (id !== undefined) ids.set(this, id);
      }

      /** What a parent puts around its child, as a table cell, belongs to the child. */
      override renderChildren(children: unknown, options: ChildOptions = {}): string {
        const { rawXML = false, renderer = (child) => child.render?.() ?? '' } = options;
        return super.renderChildren?.(children, rawXML ? options : { ...options, renderer: (child) => around(child, renderer(child)) }) ?? '';
      }
    }
    if (name !== 'mj-body') return MarkedComponent;
    // The one component that no other renders, and the last to end.
    return class MarkedBody extends MarkedComponent {
      override render(): string {
        const text = around(this, super.render?.() ?? '');
        entered(undefined);
        return text;
      }
    };
  });
};
