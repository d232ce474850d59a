/** Rejects with the signal's reason as soon as there is one. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) {
      stop();
    }
  });
}

/** Longer each time, and never the same for all who were cut off at once. */
export function backOff(attempt: number, longest = 15_000): number {
  return Math.min(longest, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** @returns milliseconds, from seconds or a date; undefined where nothing was said */
export function retryAfter(response: Response, now = Date.now()): number | undefined {
  const said = response.headers.get("Retry-After");
  if (said === null) {
    return undefined;
  }
  const seconds = Number(said);
  const wait = Number.isNaN(seconds) ? Date.parse(said) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
