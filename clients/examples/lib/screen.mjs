const CLEAR = "\x1b[H\x1b[J";
const INVERSE = "\x1b[7m";
const PLAIN = "\x1b[0m";

/** As much of the order as the window holds, around what is chosen; without a terminal, a line for the whole order. */
export function draw(items, { chosen, said }) {
  const { isTTY, rows = 24, columns = 80 } = process.stdout;
  if (!isTTY) {
    console.log(items.map(({ key }) => key).join(" "));
    return;
  }
  const room = rows - 2;
  const at = items.findIndex(({ id }) => id === chosen);
  const first = Math.max(0, Math.min(at - (room >> 1), items.length - room));
  const lines = items.slice(first, first + room).map((item) => {
    const line = row(item).slice(0, columns);
    return item.id === chosen ? INVERSE + line + PLAIN : line;
  });
  process.stdout.write(`${CLEAR}${lines.join("\n")}\n${said.slice(0, columns)}`);
}

function row({ position, key, points, estimated, progress, title, blockedBy }) {
  const size = `${estimated ? "" : "~"}${points}`;
  const blocked = blockedBy.length > 0 ? ` (waits for ${blockedBy.join(", ")})` : "";
  return `${String(position).padStart(5)} ${key.padEnd(12)} ${size.padStart(5)} ${progress.padEnd(11)} ${title}${blocked}`;
}
