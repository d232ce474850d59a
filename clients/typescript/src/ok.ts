import { ProblemError } from "./problem.js";

/** How openapi-fetch answers: either the data, or the error. */
export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data; a refusal is thrown. */
export async function ok<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) {
    throw new ProblemError(error, response);
  }
  return data as T;
}
