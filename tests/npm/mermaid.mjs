// Print what Mermaid reads in a diagram: its kind, and the periods, tasks and events with their codes decoded.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const page = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = page.window;
globalThis.document = page.window.document;
const mermaid = (await import("mermaid")).default;
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8 });
const text = readFileSync(process.argv[2], "utf8");
const { diagramType } = await mermaid.parse(text);
const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
const plain = (words) => words.trim().replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
const tasks = diagram.db.getTasks().map((task) => ({
  period: plain(task.task),
  events: (task.events ?? []).map(plain),
  done: Boolean(task.done),
  start: task.startTime ?? null,
  end: task.endTime ?? null,
}));
console.log(JSON.stringify({ kind: diagramType, tasks }));
