// All that the report says is in its HTML. This adds what a checker's hands need: counts for the filter, keys, and a
// decision for each finding that is kept in the browser and saved as decisions.json.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const shown = (element) => element.getClientRects().length > 0;
  const cards = all('.card');
  const radios = all('input[name="show"]');
  const status = document.getElementById('status');

  // Filter: works by itself in the style sheet; here it says how much is left. Search hides what lacks the words.
  const rows = all('tr[data-kind]');
  const search = make('input', {type: 'search', autocomplete: 'off', spellcheck: false});
  const count = () => {
    const everything = (!radios.length || radios[0].checked) && !search.value.trim();
    const left = rows.filter(shown).length;
    const found = `${cards.filter(shown).length} of ${cards.length} findings`;
    status.textContent = everything ? '' : `${found} and ${left} ${left === 1 ? 'row' : 'rows'} of the table shown.`;
  };
  const seek = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    [...cards, ...rows].forEach((item) => {
      const text = item.textContent.toLowerCase();
      item.toggleAttribute('hidden', !words.every((word) => text.includes(word)));
    });
    count();
  };
  radios.forEach((radio) => radio.addEventListener('change', count));
  search.addEventListener('input', seek);

  // A link may lead into what is folded or filtered away.
  const reveal = () => {
    let id = '';
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (fault) {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    if (!shown(target)) {
      if (radios.length) radios[0].checked = true;
      search.value = '';
      seek();
    }
    target.scrollIntoView({block: 'nearest'});
  };
  addEventListener('hashchange', reveal);
  reveal();
  addEventListener('beforeprint', () => all('details').forEach((fold) => { fold.open = true; }));

  // Colours: as the system has them, or as the reader wants them.
  const theme = make('select', {}, ...[['', 'as the system'], ['light', 'light'], ['dark', 'dark']].map(
      ([value, textContent]) => make('option', {value, textContent})));
  const paint = () => { document.documentElement.dataset.theme = theme.value; };
  try {
    theme.value = localStorage.getItem('stet:theme') || '';
  } catch (fault) {
    // A browser may refuse to keep anything for a local file.
  }
  paint();
  theme.addEventListener('change', () => {
    paint();
    try {
      localStorage.setItem('stet:theme', theme.value);
    } catch (fault) {
      // As above.
    }
  });
  const tools = make('div', {className: 'bar'});
  tools.append(make('label', {}, 'Search ', search), make('label', {}, 'Colours ', theme));
  status.before(tools);
  if (!cards.length) return;

  // Decisions, by the finding's fingerprint.
  const states = [['verified', 'Verified', 'v'], ['wrong', 'Wrong', 'w'], ['query', 'Query to writer', 'q'],
                  ['uncheckable', 'Not checkable', '']];
  const place = `stet:${document.body.dataset.draft}`;
  const key = (card) => [card.dataset.claim, card.dataset.value, card.dataset.evidence].join('|');
  const decisions = new Map();
  cards.forEach((card) => {
    const {state, initials, note, date} = card.dataset;
    if (state) decisions.set(key(card), {state, initials, note, date});
  });
  try {
    // Of what the report came with and what the browser has kept, the later stands.
    JSON.parse(localStorage.getItem(place) || '[]').forEach(([at, kept]) => {
      if (!decisions.has(at) || decisions.get(at).date < kept.date) decisions.set(at, kept);
    });
  } catch (fault) {
    // A browser may refuse to keep anything for a local file: decisions then last as long as the page.
  }
  const decided = (card) => decisions.has(key(card)) && decisions.get(key(card)).state !== 'open';
  const progress = make('span', {className: 'progress'});
  const show = (card) => {
    const decision = decisions.get(key(card));
    all('button[data-state]', card).forEach((button) => {
      button.setAttribute('aria-pressed', String(Boolean(decision) && decision.state === button.dataset.state));
    });
    card.querySelector('.by').value = decision ? decision.initials : '';
    card.querySelector('.reason').value = decision ? decision.note : '';
    progress.textContent = `${cards.filter(decided).length} of ${cards.length} findings decided`;
  };
  const decide = (card, change) => {
    const before = decisions.get(key(card)) || {state: 'open', initials: '', note: ''};
    const state = change.state === before.state ? 'open' : change.state || before.state;
    decisions.set(key(card), {...before, ...change, state, date: `${new Date().toISOString().slice(0, 16)}Z`});
    try {
      localStorage.setItem(place, JSON.stringify([...decisions]));
    } catch (fault) {
      // As above.
    }
    show(card);
  };
  cards.forEach((card) => {
    const buttons = states.map(([state, label]) => {
      const button = make('button', {type: 'button', textContent: label});
      button.dataset.state = state;
      button.addEventListener('click', () => decide(card, {state}));
      return button;
    });
    const by = make('input', {className: 'by', size: 4, maxLength: 12, autocomplete: 'off'});
    const reason = make('input', {className: 'reason', size: 30, autocomplete: 'off'});
    by.addEventListener('change', () => decide(card, {initials: by.value.trim()}));
    reason.addEventListener('change', () => decide(card, {note: reason.value.trim()}));
    const row = make('div', {className: 'decision'}, ...buttons);
    row.append(make('label', {}, 'Initials ', by), make('label', {}, 'Note ', reason));
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', `Decision on ${card.id}`);
    card.querySelector('footer').prepend(row);
    show(card);
  });

  // The format that `stet check --decisions` reads; sorted, so that two versions can be compared line by line.
  const save = () => {
    const found = new Map(cards.filter((card) => decisions.has(key(card))).map((card) => [key(card), card]));
    const list = [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([at, card]) => {
      const {state, initials, note, date} = decisions.get(at);
      const {claim, value, evidence, rule} = card.dataset;
      const mark = card.querySelector('mark');
      const quote = mark ? mark.textContent : '';
      return {fingerprint: {claim, value, evidence}, state, initials, note, date, rule, quote};
    });
    const text = JSON.stringify({stet_decisions: 1, draft: document.body.dataset.file, decisions: list}, null, 2);
    const file = new Blob([`${text}\n`], {type: 'application/json'});
    const link = make('a', {href: URL.createObjectURL(file), download: 'decisions.json'});
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const load = async (file) => {
    try {
      const saved = JSON.parse(await file.text());
      if (saved.stet_decisions !== 1) throw new Error('another format');
      saved.decisions.forEach(({fingerprint, state, initials, note, date}) => {
        const {claim, value, evidence} = fingerprint;
        const said = {state, initials: initials || '', note: note || '', date: date || ''};
        decisions.set([claim, value, evidence].join('|'), said);
      });
      cards.forEach(show);
      status.textContent = `${saved.decisions.length} decisions read.`;
    } catch (fault) {
      status.textContent = `${file.name} holds no decisions.`;
    }
  };
  const picker = make('input', {type: 'file', accept: '.json,application/json'});
  picker.addEventListener('change', () => picker.files.length && load(picker.files[0]));
  const saving = make('button', {type: 'button', textContent: 'Save decisions.json'});
  saving.addEventListener('click', save);
  const keys = make('input', {type: 'checkbox', checked: true});
  const helping = make('button', {type: 'button', textContent: 'What the keys do'});
  const bar = make('div', {className: 'bar'}, progress, saving);
  bar.append(make('label', {className: 'load'}, 'Load ', picker), make('label', {className: 'keys'}, keys, ' Keys on'), helping);
  status.before(bar);

  // What the keys do, on "?" and behind a button.
  const help = make('dialog', {});
  help.setAttribute('aria-labelledby', 'help-title');
  const list = make('dl', {});
  const said = [['j', 'next finding'], ['k', 'previous finding'], ['u', 'next undecided finding'], ['v', 'verified'],
                ['w', 'wrong'], ['q', 'query to the writer'], ['n', 'note'], ['/', 'search'], ['?', 'this help']];
  said.forEach(([name, does]) => {
    list.append(make('dt', {}, make('kbd', {textContent: name})), make('dd', {textContent: does}));
  });
  const close = make('button', {type: 'button', textContent: 'Close'});
  close.addEventListener('click', () => help.close());
  help.append(make('h2', {id: 'help-title', textContent: 'Keys'}), list, close);
  document.body.append(help);
  helping.addEventListener('click', () => help.showModal());

  // Keys, which can be switched off.
  const current = () => document.activeElement && document.activeElement.closest('.card');
  const go = (card) => {
    if (!card) return;
    card.focus({preventScroll: true});
    card.scrollIntoView({block: 'start'});
  };
  addEventListener('keydown', (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (help.open || event.target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select')) return;
    if (event.key === '?') help.showModal();
    if (event.key === '/') {
      event.preventDefault();
      search.focus();
    }
    const list = cards.filter(shown);
    const at = list.indexOf(current());
    const state = states.find((one) => one[2] && one[2] === event.key);
    if (event.key === 'j') go(list[Math.min(at + 1, list.length - 1)]);
    if (event.key === 'k') go(list[Math.max(at - 1, 0)]);
    if (event.key === 'u') go(list.slice(at + 1).concat(list).find((card) => !decided(card)));
    if (at >= 0 && state) decide(list[at], {state: state[0]});
    if (at >= 0 && event.key === 'n') {
      event.preventDefault();
      list[at].querySelector('.reason').focus();
    }
  });
})();
