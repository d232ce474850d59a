/** Ends with an error when nothing comes for so long: a connection can be gone without either end being told. */
export async function* neverSilentFor<T>(milliseconds: number, from: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for (;;) {
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Nothing came for ${milliseconds} ms`)), milliseconds);
      });
      const next = await Promise.race([from.next(), silence]);
      clearTimeout(timer);
      if (next.done) {
        return;
      }
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
  }
}
