/** The same thing, all the way down; whatever is read of it is told. */
export function counted<Thing extends object>(thing: Thing, look: () => void): Thing {
  const known = new WeakMap<object, object>();
  const around = (one: object): object => {
    let made = known.get(one);
    if (!made) {
      made = new Proxy(one, {
        get: (target, key): unknown => {
          look();
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'object' && value !== null ? around(value) : value;
        },
      });
      known.set(one, made);
    }
    return made;
  };
  return around(thing) as Thing;
}
