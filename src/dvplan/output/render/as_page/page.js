"use strict";
// The search box: leaves the rows that have every word typed, each at the beginning of a word of theirs.
// What is typed without marks is found with any ("dan van"), what is typed with marks with these alone ("quá hạn"),
// wherever the tone of oa, oe, uy stands (hoà, hòa).

const exact = (text) =>
  text.normalize("NFD").toLowerCase()
    .replace(/o([ae])([\u0300\u0301\u0303\u0309\u0323])/g, "o$2$1")
    .replace(/uy([\u0300\u0301\u0303\u0309\u0323])/g, "u$1y");
const plain = (text) => exact(text).replace(/\p{M}/gu, "").replace(/đ/g, "d");
const words = (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

function prepare(row, group) {
  const text = [...row.cells].map((cell) => cell.innerText).join(" ");
  const found = words(`${text} ${row.dataset.also ?? ""} ${group}`);
  const join = (form) => ` ${found.map(form).join(" ")}`;
  return { row, exact: join(exact), plain: join(plain) };
}

function has(prepared, word) {
  const marked = exact(word) !== plain(word);
  return prepared[marked ? "exact" : "plain"].includes(` ${marked ? exact(word) : plain(word)}`);
}

function listen(box) {
  const table = box.nextElementSibling;
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  let rows;

  function search() {
    rows ??= [...table.tBodies].flatMap((body) => {
      const group = body.querySelector("tr.group")?.textContent ?? "";
      return [...body.rows].filter((row) => !row.classList.contains("group")).map((row) => prepare(row, group));
    });
    const typed = words(input.value);
    let count = 0;
    for (const prepared of rows) {
      const shown = typed.every((word) => has(prepared, word));
      prepared.row.hidden = !shown;
      count += shown;
    }
    for (const body of table.tBodies) {
      body.hidden = ![...body.rows].some((row) => !row.hidden && !row.classList.contains("group"));
    }
    table.hidden = count === 0;
    const told = count ? box.dataset.found : box.dataset.none;
    const values = { n: count, all: rows.length, typed: input.value.trim() };
    output.value = typed.length ? told.replace(/\{(n|all|typed)\}/g, (_, name) => values[name]) : "";
  }

  box.hidden = false;
  input.addEventListener("input", search);
  if (input.value) search();
}

document.querySelectorAll(".search").forEach(listen);
