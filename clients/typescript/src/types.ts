import type { Client } from "openapi-fetch";
import type { components as engineering, paths as engineeringPaths } from "./generated/engineering.js";
import type { components as product, paths as productPaths } from "./generated/product.js";

export type { engineeringPaths, productPaths };

/** What both services answer, each from its own copy. */
export type ViewPaths = Pick<productPaths, keyof productPaths & keyof engineeringPaths>;

export type Schemas = product["schemas"];
export type EngineeringSchemas = engineering["schemas"];
export type BacklogItem = Schemas["BacklogItemView"];
export type BacklogPage = Schemas["BacklogPage"];
export type InvalidField = Schemas["InvalidField"];

export type Fetch = (request: Request) => Promise<Response>;

/** One of the two services. Its calls are typed by its document; `view` has those that both of them answer. */
export type Service<Paths extends object> = Client<Paths> & EitherService;

export interface EitherService {
  readonly side: "product" | "engineering";
  readonly url: string;
  readonly view: Client<ViewPaths>;
  /** As the caller, once, and nothing kept of it: for what is no call of the document, such as the stream. */
  readonly send: Fetch;
}
