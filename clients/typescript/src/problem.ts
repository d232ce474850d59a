import { retryAfter } from "./sleep.js";
import type { InvalidField } from "./types.js";

/** A refusal as RFC 9457 has it. What it needs to be resolved is among its `facts`; docs/problems.md tells which. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Milliseconds, where it makes sense to ask again. */
  readonly retryAfter: number | undefined;
  /** To find the request in the log of the service. */
  readonly requestId: string | undefined;

  constructor(body: unknown, response: Response) {
    const problem = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
    const { type, status, title, detail, ...facts } = problem;
    const said = typeof title === "string" ? title : response.statusText || `Status ${response.status}`;
    super(typeof detail === "string" ? detail : said);
    this.type = typeof type === "string" ? type : "about:blank";
    this.status = typeof status === "number" ? status : response.status;
    this.title = said;
    this.facts = facts;
    this.retryAfter = retryAfter(response);
    this.requestId = response.headers.get("X-Request-Id") ?? undefined;
  }

  static async of(response: Response): Promise<ProblemError> {
    const text = await response.text();
    try {
      return new ProblemError(JSON.parse(text), response);
    } catch {
      return new ProblemError(undefined, response);
    }
  }

  /** @param kind as the catalogue names it, such as `changed-at-once` */
  is(kind: string): boolean {
    return this.type === `/problems/${kind}` || this.type.endsWith(`/problems/${kind}`);
  }

  /** What is wrong with which field, where the request was not as it must be. */
  get fields(): readonly InvalidField[] {
    return Array.isArray(this.facts["errors"]) ? (this.facts["errors"] as InvalidField[]) : [];
  }
}
