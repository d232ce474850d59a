import { type Answer, ok } from "./ok.js";

export interface ListPage<T> {
  items: T[];
  next?: string | null;
}

/** Everything of a list, page by page as it is needed. */
export async function* each<T>(page: (cursor?: string) => Promise<Answer<ListPage<T>>>): AsyncGenerator<T, void> {
  let cursor: string | undefined;
  do {
    const { items, next } = await ok(page(cursor));
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
