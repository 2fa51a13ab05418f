// Print what @markwhen/parser reads: for each event its first line, its ends, its tags, id and properties.
import { readFileSync } from "node:fs";
import { parse, isEvent, toDateRange } from "@markwhen/parser";

const told = parse(readFileSync(process.argv[2], "utf8"));
const events = [];
const walk = (node) => {
  if (isEvent(node)) {
    const { from, to } = node.dateRangeIso ? { from: node.dateRangeIso.fromDateTimeIso, to: node.dateRangeIso.toDateTimeIso } : {};
    events.push({ title: node.firstLine.restTrimmed ?? node.firstLine.rest, from, to, tags: node.tags, id: node.id, properties: node.properties });
    return;
  }
  for (const child of node.children ?? []) walk(child);
};
walk(told.events);
console.log(JSON.stringify({ errors: told.parseMessages, events }));
