// The keyboard of the desk, and what its forms need beyond HTML. Everything works without it.
(function () {
  "use strict";
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-row]"));
  var at = -1;

  function go(to) {
    if (rows.length === 0) return;
    if (at >= 0) rows[at].classList.remove("at");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add("at");
    var link = rows[at].querySelector(".title a");
    if (link) link.focus();
    rows[at].scrollIntoView({ block: "nearest" });
  }

  function writing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== "checkbox";
  }

  /** The focus goes to what is read, not used. */
  function to(part) {
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }

  function open(id) {
    var part = document.getElementById(id);
    if (!part) return false;
    if (part.tagName === "DETAILS") part.open = true;
    // What is stuck to the window is in sight wherever the page stands; scrolled to, it would take the mail away.
    var box = part.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) part.scrollIntoView({ block: "center" });
    var field = part.querySelector("input:not([type=hidden]), select, textarea, button");
    if (field) field.focus();
    else to(part);
    return true;
  }

  // The list comes anew after a decision: which row the keyboard goes to then, and which one was decided last.
  function keep(name, row) {
    try {
      if (row) sessionStorage.setItem(name, row.dataset.href);
    } catch (closed) { /* then the keyboard begins at the top, as without a decision */ }
  }

  function kept(name) {
    try {
      var href = sessionStorage.getItem(name);
      return rows.findIndex(function (row) { return row.dataset.href === href; });
    } catch (closed) {
      return -1;
    }
  }

  /** What is next behind these rows; behind the last one, what stands before them. */
  function beside(first, last) {
    return rows[last + 1] || rows[first - 1] || rows[last];
  }

  function marked() {
    return document.querySelector("input[type=checkbox][form=several]:checked") !== null;
  }

  /** What is marked goes before where the keyboard stands. */
  function approve() {
    var several = document.getElementById("several");
    var button = several && several.querySelector("button[value=approve]");
    if (button && marked()) {
      several.requestSubmit(button);
      return true;
    }
    var one = document.getElementById("one");
    if (one && at >= 0 && rows[at].dataset.need) {
      one.querySelector("[name=need]").value = rows[at].dataset.need;
      keep("desk.decided", rows[at]);
      keep("desk.place", beside(at, at));
      one.requestSubmit();
      return true;
    }
    return open("approve");
  }

  /** What was decided last, as much as it was at once; or else what the keyboard stands on. */
  function undo() {
    var just = document.querySelector("#just form");
    if (just) {
      just.requestSubmit();
      return true;
    }
    var row = [rows[at], rows[kept("desk.decided")]].concat(rows).find(function (one) { return one && one.querySelector(".undo button"); });
    var form = row ? row.querySelector(".undo") : document.querySelector(".pending form");
    if (!form) return false;
    form.requestSubmit();
    return true;
  }

  /** On the queue the row's page is opened at that part, or the part for all that are marked; on a need's page the part itself. */
  function part(id) {
    if (!marked() && at >= 0 && rows[at].dataset.need) {
      location.href = rows[at].dataset.href + "#" + id;
      return true;
    }
    return open(id);
  }

  var keys = document.getElementById("keys");
  var help = document.querySelector("[data-help]");
  function showKeys() {
    if (!keys || keys.open) return false;
    keys.showModal();
    return true;
  }
  if (help && keys) {
    help.hidden = false;
    help.addEventListener("click", showKeys);
  }

  /** Closes the part that the focus is in, and leaves the focus at what opens it; what was typed stays. */
  function close(target) {
    var part = target.closest && target.closest("details[open]");
    if (!part) part = document.querySelector(".decide details[open], #several details[open]");
    if (!part) return false;
    part.open = false;
    part.querySelector("summary").focus();
    return true;
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.isComposing && !(keys && keys.open) && close(event.target)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    if (keys && keys.open) {
      // What opened the list closes it; the focus goes back by itself.
      if (event.key === "?") keys.close();
      return;
    }
    var done = true;
    // What a page offers under a key of its own, such as the next reader's mail.
    var link = /^[a-z]$/.test(event.key) && document.querySelector("a[data-key=" + event.key + "]");
    if (link) {
      event.preventDefault();
      link.click();
      return;
    }
    switch (event.key) {
      case "j": go(at + 1); break;
      case "k": go(at < 0 ? 0 : at - 1); break;
      case "a": done = approve(); break;
      case "u": done = undo(); break;
      case "r": done = part("reject"); break;
      case "e": done = part("edit"); break;
      case "?": done = showKeys(); break;
      case "x":
        var box = at >= 0 && rows[at].querySelector("input[type=checkbox]");
        // As if it was clicked: what deciding about the marked ones would come to is asked for then.
        if (box) box.click();
        break;
      case "Enter":
        done = at >= 0 && event.target === document.body;
        if (done) location.href = rows[at].dataset.href;
        break;
      default: done = false;
    }
    if (done) event.preventDefault();
  });

  // Which row the keyboard stands on follows the focus.
  rows.forEach(function (row, index) {
    row.addEventListener("focusin", function () {
      if (at !== index) {
        if (at >= 0) rows[at].classList.remove("at");
        at = index;
        row.classList.add("at");
      }
    });
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") return;
    try {
      sessionStorage.setItem("desk.sent", String(at));
    } catch (closed) { /* then the focus begins at the top */ }
    if (form.matches(".undo")) keep("desk.place", form.closest("[data-row]"));
    if (form.matches("#several")) {
      var chosen = rows.filter(function (row) { return row.querySelector("input[type=checkbox]:checked"); });
      var last = rows.indexOf(chosen[chosen.length - 1]);
      keep("desk.decided", chosen[0]);
      keep("desk.place", beside(rows.indexOf(chosen[0]), last));
    }
  });

  /** Where the focus goes once a form was sent: to what comes next, to what was wrong, or to what the page is about. */
  function after(sent) {
    var fault = document.querySelector(".fault[role=alert]");
    // What asks for the focus itself has it, and an address that names a part leads there.
    if (location.hash || document.querySelector("[autofocus]")) return;
    if (fault) to(fault);
    else if (rows.length > 0) go(Number(sent));
    else to(document.querySelector("h1") || document.getElementById("main"));
  }

  // A decision that was refused leaves the keyboard where it was.
  var place = kept(document.querySelector(".fault") ? "desk.decided" : "desk.place");
  try {
    var sent = sessionStorage.getItem("desk.sent");
    sessionStorage.removeItem("desk.sent");
    if (place >= 0 && sessionStorage.getItem("desk.place")) {
      sessionStorage.removeItem("desk.place");
      go(place);
    } else if (sent !== null) after(sent);
  } catch (closed) { /* as above */ }

  function fromAddress() {
    if (location.hash.length < 2) return;
    var id = decodeURIComponent(location.hash.slice(1));
    var part = document.getElementById(id);
    var bar = part && part.closest(".at-hand");
    // The browser has gone to where the bar ends the page; what is to be read stands at its beginning.
    if (bar && getComputedStyle(bar).position === "sticky") scrollTo(0, 0);
    open(id);
  }
  window.addEventListener("hashchange", fromAddress);
  // Once the browser has gone to the part itself, which takes the focus away.
  window.addEventListener("load", function () { setTimeout(fromAddress); });

  /** What somebody else did meanwhile: nothing is decided from here about what stands otherwise than it is shown. */
  function overtaken() {
    document.querySelectorAll(".fate:not(:empty)").forEach(function (fate) {
      var row = fate.closest("[data-row]");
      var box = row.querySelector("input[type=checkbox]");
      if (box) box.remove();
      delete row.dataset.need;
      row.classList.add("gone");
    });
    if (document.querySelector("[data-meanwhile]")) {
      document.querySelectorAll(".decide button, #edit button, [name=decision]").forEach(function (button) { button.disabled = true; });
    }
    var reach = document.querySelector("p[data-reach]");
    var approve = document.querySelector("button [data-reach]");
    if (reach && approve) approve.textContent = " · " + reach.dataset.reach;
  }
  document.addEventListener("htmx:afterSwap", overtaken);
  document.addEventListener("htmx:afterSettle", overtaken);

  // A session that has ended is told, not swallowed by a part of the page that no longer moves: asked for anew, the page leads to signing in.
  document.addEventListener("htmx:responseError", function (event) {
    if (event.detail.xhr.status === 401) location.href = location.pathname + location.search;
  });
})();
