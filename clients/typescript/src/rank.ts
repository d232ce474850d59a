import type { BoardItem } from "./board/order.js";
import { ok } from "./ok.js";
import type { Tandem } from "./tandem.js";
import type { BacklogItem } from "./types.js";

export type RankCommand = { before: string } | { after: string } | { to: "TOP" | "BOTTOM" };
export type Drop = { before: string } | { after: string };

/** The owner's command to move an item: product ranks features, engineering ranks debt. */
export async function rank(tandem: Tandem, item: Pick<BacklogItem, "key" | "lane">, command: RankCommand): Promise<void> {
  if (item.lane === "DEBT") {
    const params = { path: { debt: item.key } };
    await ok(tandem.engineering.POST("/api/v1/debt/{debt}/rank", { params, body: command }));
  } else {
    const params = { path: { feature: item.key } };
    await ok(tandem.product.POST("/api/v1/features/{feature}/rank", { params, body: command }));
  }
}

/**
 * What to command when an item is dropped beside any other of the merged order: it can only be ranked beside those of its
 * own lane, so the next of these counts. Where it then lands, the share says.
 */
export function dropped(order: readonly BoardItem[], item: BoardItem, drop: Drop): RankCommand {
  const lane = (each: BoardItem) => each.lane === item.lane && each.id !== item.id;
  const named = "before" in drop ? drop.before : drop.after;
  const at = order.findIndex(({ id, key }) => id === named || key === named);
  if (at < 0) {
    throw new RangeError(`${named} is not in the order`);
  }
  if ("before" in drop) {
    const next = order.slice(at).find(lane);
    return next ? { before: next.key } : { to: "BOTTOM" };
  }
  const previous = order.slice(0, at + 1).filter(lane).at(-1);
  return previous ? { after: previous.key } : { to: "TOP" };
}
