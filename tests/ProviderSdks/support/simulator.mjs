import { createHash } from 'node:crypto';

// Where the simulator is, and what it keeps of us.
export const simulator = process.env.SIMULATOR_URL ?? fail('Set SIMULATOR_URL to the address of a running simulator.');

/** A base address in the forms in which people write one. */
export const spellings = (path) => [`${simulator}${path}`, `${simulator}${path}/`];

/** Sets environment variables while `work` runs, as a client reads them when it is made. */
export async function withEnvironment(variables, work) {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) value === undefined ? delete process.env[name] : (process.env[name] = value);
  }
}

/** Tells the simulator to do something wrong to one key; `work` gets to feel it. Tests run side by side, so the key is its own. */
export async function withFault(apiKey, rule, work) {
  const key_fingerprint = createHash('sha256').update(apiKey).digest('hex').slice(0, 12);
  const body = JSON.stringify({ times: 1, ...rule, key_fingerprint });
  const response = await fetch(`${simulator}/simulator/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  if (!response.ok) fail(`The simulator does not take this fault: ${await response.text()}`);
  const { rules } = await response.json();
  try {
    return await work();
  } finally {
    await fetch(`${simulator}/simulator/faults/${rules[0].id}`, { method: 'DELETE' });
  }
}

function fail(message) {
  throw new Error(message);
}
