/** Lines that wait until what is printed before them has ended, so that two that run beside each other are read one after the other. */
export class Behind {
  #waiting: string[] | undefined = [];

  /** @param before when it has ended, well or not, what waits is printed, and what comes then at once. */
  constructor(before: Promise<unknown>) {
    const print = () => {
      for (const line of this.#waiting ?? []) console.log(line);
      this.#waiting = undefined;
    };
    before.then(print, print);
  }

  print(line: string): void {
    if (this.#waiting) this.#waiting.push(line);
    else console.log(line);
  }
}
