/** What is known while a page is written. */
export class Writing {
  /** How wide what is written is, in twips. */
  readonly width: number;
  #lists: { last: number };

  constructor(width: number, lists = { last: 0 }) {
    this.width = width;
    this.#lists = lists;
  }

  /** The number of one more list: each list begins to count anew. */
  newList(): number {
    return ++this.#lists.last;
  }

  /** The same page, where there is less room. */
  within(width: number): Writing {
    return new Writing(width, this.#lists);
  }
}
