import type { Change } from "../change.js";
import { FeedReset, follow, type FollowOptions } from "../follow.js";
import { ok } from "../ok.js";
import type { EitherService } from "../types.js";
import { type BoardItem, LiveOrder } from "./order.js";

/** A change of the feed; `page` while the order is still being read, `reset` once it has been read anew. */
export type BoardChange = Change | { readonly kind: "page" | "reset" };
export type BoardListener = (change: BoardChange) => void;

export interface BoardOptions extends Pick<FollowOptions, "signal" | "silence"> {
  onChange?: BoardListener;
}

/** A live copy of a product's backlog, in the merged order: read from pages once, and kept by the feed. */
export class Board {
  private readonly listeners = new Set<BoardListener>();
  private readonly closing = new AbortController();
  private order: LiveOrder | undefined;
  private last: string | undefined;
  private ended: Promise<void> = Promise.resolve();

  private constructor(
    private readonly service: EitherService,
    private readonly product: string,
    private readonly silence: number | undefined,
  ) {}

  /** The whole order, followed from then on. Either service will do; a board belongs to the one that it was read from. */
  static async open(service: EitherService, product: string, options: BoardOptions = {}): Promise<Board> {
    const board = new Board(service, product, options.silence);
    options.signal?.addEventListener("abort", () => board.close());
    if (options.onChange) {
      board.listeners.add(options.onChange);
    }
    await board.read();
    board.ended = board.keep();
    board.ended.catch(() => undefined);
    return board;
  }

  get items(): readonly BoardItem[] {
    return this.order?.items ?? [];
  }

  /** The place in the feed that it shows. */
  get place(): string {
    return this.last ?? "";
  }

  /** When nothing is followed any more: after `close`, or with the refusal that ended it. */
  get closed(): Promise<void> {
    return this.ended;
  }

  /** @param item its key or id */
  find(item: string): BoardItem | undefined {
    return this.items.find(({ id, key }) => id === item || key === item);
  }

  /** @returns what stops the telling */
  onChange(listener: BoardListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closing.abort();
  }

  private async read(): Promise<void> {
    const first = await this.page();
    const order = new LiveOrder(first);
    // From before the walk: what moves between its pages is told once more.
    this.last = first.asOf;
    this.order = order;
    this.tell({ kind: "page" });
    for (let cursor = first.next; cursor !== null && !this.closing.signal.aborted; ) {
      const page = await this.page(cursor);
      order.read(page);
      cursor = page.next;
      this.tell({ kind: "page" });
    }
  }

  private page(cursor?: string) {
    const params = { path: { product: this.product }, query: { cursor, limit: 200 } };
    return ok(this.service.view.GET("/api/v1/products/{product}/backlog", { params }));
  }

  private async keep(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        const silence = this.silence === undefined ? {} : { silence: this.silence };
        for await (const change of follow(this.service, this.product, { since: this.last, signal, ...silence })) {
          await this.apply(change);
        }
      } catch (failure) {
        if (!(failure instanceof FeedReset)) {
          throw failure;
        }
        await this.read();
        this.tell({ kind: "reset" });
      }
    }
  }

  private async apply(change: Change): Promise<void> {
    const order = this.order!;
    if (order.lacksMedian && change.state && "estimated" in change.state && !change.state.estimated) {
      await this.learnMedian(order, change.id);
    }
    order.apply(change);
    this.last = change.place;
    this.tell(change);
  }

  /** What an item without an estimate is shown with is the median. */
  private async learnMedian(order: LiveOrder, item: string): Promise<void> {
    const params = { path: { product: this.product, item } };
    const { data } = await this.service.view.GET("/api/v1/products/{product}/backlog/{item}", { params });
    if (data?.position && !data.estimated && data.points !== null) {
      order.countUnestimated(data.points);
    }
  }

  private tell(change: BoardChange): void {
    this.listeners.forEach((listener) => listener(change));
  }
}
