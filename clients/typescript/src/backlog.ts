import { each } from "./each.js";
import { ok } from "./ok.js";
import type { BacklogItem, EitherService, Schemas, ViewPaths } from "./types.js";

type BacklogQuery = NonNullable<ViewPaths["/api/v1/products/{product}/backlog"]["get"]["parameters"]["query"]>;

/** What the backlog is filtered by: several values of one mean any of them, several filters narrow each other. */
export type BacklogFilter = Omit<BacklogQuery, "cursor" | "limit">;

export interface BacklogOptions extends BacklogFilter {
  /** Of one page; 200 unless said. */
  limit?: number;
}

/** The items of the merged order, as they are needed. Positions are those of the whole order, whatever is left out. */
export async function* backlog(
  service: EitherService,
  product: string,
  { limit = 200, ...filter }: BacklogOptions = {},
): AsyncGenerator<BacklogItem, void> {
  yield* each((cursor) =>
    service.view.GET("/api/v1/products/{product}/backlog", {
      params: { path: { product }, query: { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );
}

export type Move = Schemas["PreviewRequest"];
export type Preview = Schemas["PreviewView"];

/** Where an item would land, and what else would move. Nothing is changed. */
export async function preview(service: EitherService, product: string, move: Move): Promise<Preview> {
  return ok(
    service.view.POST("/api/v1/products/{product}/backlog/preview", { params: { path: { product } }, body: move }),
  );
}
