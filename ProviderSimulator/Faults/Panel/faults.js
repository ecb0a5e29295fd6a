// Sends the form as JSON, removes rules, keeps the counts fresh. Whatever changes the list of rules loads the page again.
const form = document.querySelector('#rule');
const provider = form.elements.provider;
const kind = form.elements.kind;

async function send(method, path, body) {
  const options = { method, headers: { accept: 'application/json' } };
  if (body) {
    options.body = JSON.stringify(body);
    options.headers['content-type'] = 'application/json';
  }
  const problem = document.querySelector('#problem');
  try {
    const response = await fetch(path, options);
    if (response.ok) return location.reload();
    problem.textContent = (await response.json()).detail;
  } catch {
    problem.textContent = 'The simulator does not answer.';
  }
  problem.hidden = false;
  problem.scrollIntoView({ block: 'nearest' });
}

function fit() {
  const possible = (list) => !provider.value || list.split(' ').includes(provider.value);
  for (const option of kind.querySelectorAll('option')) {
    option.disabled = !possible(option.dataset.providers);
    option.hidden = option.disabled;
  }
  if (kind.selectedOptions[0].disabled) kind.value = kind.querySelector('option:not(:disabled)').value;
  document.querySelector('#sentence').textContent = kind.selectedOptions[0].dataset.sentence;
  for (const field of form.querySelectorAll('[data-kinds]')) {
    const kinds = field.dataset.kinds;
    field.hidden = kinds !== '' && !kinds.split(' ').includes(kind.value);
    field.querySelector('input').disabled = field.hidden;
  }
  sessionStorage.setItem('provider', provider.value);
}

async function refresh() {
  if (document.hidden) return;
  const response = await fetch('/simulator/faults', { headers: { accept: 'application/json' } }).catch(() => null);
  if (!response?.ok) return;
  for (const rule of (await response.json()).rules) {
    const count = document.querySelector(`[data-rule="${rule.id}"] .count`);
    if (count) count.textContent = `${rule.happened} of ${rule.seen} seen`;
  }
}

form.addEventListener('change', fit);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const rule = {};
  for (const [name, value] of new FormData(form)) {
    if (value !== '') rule[name] = form.elements[name].type === 'number' ? Number(value) : value;
  }
  send('POST', '/simulator/faults', rule);
});
document.addEventListener('click', (event) => {
  const { remove, preset } = event.target.dataset;
  if (remove) send('DELETE', `/simulator/faults/${remove}`);
  if (preset) send('POST', `/simulator/faults/presets/${preset}${provider.value ? `?provider=${provider.value}` : ''}`);
  if (event.target.id === 'clear') send('DELETE', '/simulator/faults');
});

provider.value = sessionStorage.getItem('provider') ?? '';
fit();
setInterval(refresh, 2000);
