type Versioned = number | { readonly version: number } | { readonly ownerVersion: number };

/**
 * The header by which a change is made only to what was read. Of a backlog's item it is the version of the feature or debt
 * item, not of the work on it.
 */
export function ifMatch(read: Versioned): { "If-Match": string } {
  const version = typeof read === "number" ? read : "version" in read ? read.version : read.ownerVersion;
  return { "If-Match": `"${version}"` };
}
