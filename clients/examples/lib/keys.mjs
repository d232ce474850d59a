import { emitKeypressEvents } from "node:readline";

/** What the keys do, for as long as the process runs. */
export function keys({ choose, drag, leave }) {
  emitKeypressEvents(process.stdin);
  process.stdin.setRawMode(true);
  process.stdin.on("keypress", (_, { name, shift, ctrl }) => {
    const down = name === "down" || name === "j";
    if (name === "q" || (ctrl && name === "c")) {
      leave();
    } else if (down || name === "up" || name === "k") {
      (shift ? drag : choose)(down ? 1 : -1);
    }
  });
}
