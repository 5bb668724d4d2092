"use strict";
// The search box. It leaves the rows that have what is typed as a phrase; where none has it, those that have every
// word of it. The beginning of a word will do. What is typed without marks is found with any ("dan van"), what is
// typed with marks with these alone ("quá hạn"), wherever the tone of oa, oe, uy at the end of a word stands ("hoà",
// "hòa"; but "hoạt" is written in one way, and "họ" is no beginning of it). Signs without a letter are found as they
// are ("★").

const exact = (text) => text.normalize("NFD").toLowerCase();
const moved = (text) =>
  exact(text)
    .replace(/o([ae])([\u0300\u0301\u0303\u0309\u0323])$/, "o$2$1")
    .replace(/uy([\u0300\u0301\u0303\u0309\u0323])$/, "u$1y");
const plain = (text) => exact(text).replace(/\p{M}/gu, "").replace(/đ/g, "d");
const words = (text) =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
    .map((word) => ({ exact: exact(word), moved: moved(word), plain: plain(word) }));

const begins = (word, typed) =>
  typed.exact === typed.plain
    ? word.plain.startsWith(typed.plain)
    : word.exact.startsWith(typed.exact) || word.moved.startsWith(typed.moved);
const hasWords = (found, typed) => typed.every((each) => found.some((word) => begins(word, each)));
const hasPhrase = (found, typed) =>
  found.some((_, place) => typed.every((each, next) => place + next < found.length && begins(found[place + next], each)));

function read(row, group) {
  const text = [...row.cells].map((cell) => cell.innerText).join(" ");
  return { row, text, found: words(`${text} . ${row.dataset.also ?? ""} . ${group}`) };
}

function listen(box) {
  const table = box.nextElementSibling;
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  let rows;

  function search() {
    rows ??= [...table.tBodies].flatMap((body) => {
      const group = body.querySelector("tr.group")?.textContent ?? "";
      return [...body.rows].filter((row) => !row.classList.contains("group")).map((row) => read(row, group));
    });
    const signs = input.value.trim();
    const typed = words(signs);
    const matches = rows.some(({ found }) => hasPhrase(found, typed)) ? hasPhrase : hasWords;
    const has = ({ text, found }) => (typed.length ? matches(found, typed) : text.includes(signs));
    const shown = rows.filter(has).map(({ row }) => row);
    const seen = new Set([...shown, ...shown.map((row) => row.parentElement)]);
    for (const each of [...rows.map(({ row }) => row), ...table.tBodies]) {
      if (each.hidden === seen.has(each)) each.hidden = !each.hidden;
    }
    table.hidden = shown.length === 0;
    const told = shown.length ? box.dataset.found : box.dataset.none;
    const values = { n: shown.length, all: rows.length, typed: signs };
    output.value = signs ? told.replace(/\{(n|all|typed)\}/g, (_, name) => values[name]) : "";
  }

  box.hidden = false;
  input.addEventListener("input", search);
  if (input.value) search();
}

document.querySelectorAll(".search").forEach(listen);
