/** Where the tests find both services; undefined where none were started for them. */
export function stack(): { product: string; engineering: string } | undefined {
  const { TANDEM_PRODUCT: product, TANDEM_ENGINEERING: engineering } = process.env;
  return product && engineering ? { product, engineering } : undefined;
}

export const WITHOUT_A_STACK = stack() ? false : "TANDEM_PRODUCT and TANDEM_ENGINEERING name no services";
