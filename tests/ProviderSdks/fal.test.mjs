import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, ValidationError, createFalClient } from '@fal-ai/client';
import { assertMedia, clip, dataUri, download } from './support/media.mjs';
import { simulator, withEnvironment, withFault } from './support/simulator.mjs';

const credentials = 'an-id:the-secret-of-the-sdk-tests';
const hosts = { 'https://queue.fal.run': '/fal', 'https://fal.run': '/fal/run', 'https://rest.fal.ai': '/fal' };

/** The client has no base address of its own: a middleware sends its requests here. */
const redirect = async (request) => {
  const host = Object.keys(hosts).find((known) => request.url.startsWith(`${known}/`));
  return { ...request, url: host ? simulator + hosts[host] + request.url.slice(host.length) : request.url };
};
const client = (key) => createFalClient({ credentials: key, requestMiddleware: redirect });
const fal = client(credentials);
const effects = 'fal-ai/mmaudio-v2';
const sound = `${effects}/text-to-audio`;
const quick = { pollInterval: 100 };

describe('fal', { concurrency: true }, () => {
  it('uploads a clip and gives it back with a sound, cut to the duration', async () => {
    const seen = new Set();
    const file = new Blob([clip(3)], { type: 'video/mp4' });
    const { data, requestId } = await fal.subscribe(effects, {
      input: { video_url: file, prompt: 'footsteps in the rain', duration: 2 },
      logs: true,
      onQueueUpdate: (update) => seen.add(update.status),
      ...quick,
    });
    assert.match(requestId, /^[0-9a-f-]{36}$/);
    assert.ok(seen.has('COMPLETED'));
    assert.equal(data.video.content_type, 'video/mp4');
    assertMedia(await download(data.video.url), { video: true, audio: true, seconds: [1.9, 2.1] });
  });

  it('makes sound by words, step by step', async () => {
    const submitted = await fal.queue.submit(sound, { input: { prompt: 'soft piano music', duration: 3, seed: 7 }, priority: 'low', hint: 'warm' });
    assert.equal(submitted.status, 'IN_QUEUE');
    assert.match(submitted.status_url, /fal-ai\/mmaudio-v2\/requests\/[0-9a-f-]+\/status$/);
    const completed = await fal.queue.subscribeToStatus(sound, { requestId: submitted.request_id, logs: true, ...quick });
    assert.ok(completed.logs.length > 0 && completed.metrics.inference_time >= 0);
    const { data } = await fal.queue.result(sound, { requestId: submitted.request_id });
    assertMedia(await download(data.audio.url), { audio: true, seconds: [2.9, 3.1] });
  });

  it('streams the status', async () => {
    const seen = [];
    const { data } = await fal.subscribe(sound, { input: { prompt: 'wind', duration: 1 }, mode: 'streaming', onQueueUpdate: (update) => seen.push(update.status) });
    assert.equal(seen.at(-1), 'COMPLETED');
    assertMedia(await download(data.audio.url), { audio: true, seconds: [0.9, 1.1] });
  });

  it('runs directly, with a data URI', async () => {
    const { data } = await fal.run(effects, { input: { video_url: dataUri(clip(2), 'video/mp4'), prompt: 'a door', duration: 1 } });
    assertMedia(await download(data.video.url), { video: true, audio: true, seconds: [0.9, 1.1] });
  });

  it('cancels what runs, and nothing that ended', async () => {
    const key = 'an-id:with-a-stuck-job';
    await withFault(key, { kind: 'stuck_job', provider: 'fal' }, async () => {
      const { queue } = client(key);
      const { request_id: requestId } = await queue.submit(sound, { input: { prompt: 'rain' } });
      await queue.cancel(sound, { requestId });
      await assert.rejects(queue.cancel(sound, { requestId }), (error) => error instanceof ApiError && error.status === 400 && error.body.status === 'ALREADY_COMPLETED');
      await assert.rejects(queue.result(sound, { requestId }), (error) => error instanceof ApiError && error.body.error_type === 'client_cancelled');
    });
  });

  it('throws ValidationError for a bad body and for moderation', async () => {
    await assert.rejects(fal.subscribe(sound, { input: { duration: 31, seed: 70000 }, ...quick }), (error) => {
      assert.ok(error instanceof ValidationError);
      assert.equal(error.getFieldErrors('prompt')[0].type, 'missing');
      assert.equal(error.getFieldErrors('duration')[0].type, 'less_than_equal');
      assert.ok(error.requestId.length > 0);
      return true;
    });
    await assert.rejects(fal.subscribe(sound, { input: { prompt: 'gore' }, ...quick }), (error) => {
      assert.ok(error instanceof ValidationError);
      assert.equal(error.fieldErrors[0].type, 'content_policy_violation');
      return true;
    });
  });

  it('throws ApiError for a bad key, an unknown model, a full house and an empty purse', async () => {
    const input = { prompt: 'rain' };
    await rejects(client('an-id:an-invalid-secret').queue.submit(sound, { input }), 401);
    await rejects(fal.queue.submit('fal-ai/no-such-model', { input }), 404);
    await withFault('an-id:without-any-money', { kind: 'no_credit', provider: 'fal' }, () => rejects(client('an-id:without-any-money').queue.submit(sound, { input }), 403));
    // Of these the client tries four before it gives up.
    await withFault('an-id:in-a-great-hurry', { kind: 'too_many_concurrent', provider: 'fal', times: 4 }, () => rejects(client('an-id:in-a-great-hurry').run(sound, { input }), 429));
  });

  it('is found through its proxy mode, by the host as a folder, and by the environment key', async () => {
    const proxied = createFalClient({ credentials, proxyUrl: { url: `${simulator}/fal/proxy`, when: 'always' } });
    const folders = createFalClient({ credentials, requestMiddleware: async (request) => ({ ...request, url: request.url.replace('https://', `${simulator}/fal/`) }) });
    for (const there of [proxied, folders]) {
      const { data } = await there.subscribe(sound, { input: { prompt: 'wind', duration: 1 }, ...quick });
      assertMedia(await download(data.audio.url), { audio: true });
      assert.ok((await there.run(sound, { input: { prompt: 'wind', duration: 1 } })).data.audio.url);
      assert.match(await there.storage.upload(new Blob([clip(1)], { type: 'video/mp4' })), /\/fal\/files\//);
    }
    await withEnvironment({ FAL_KEY: credentials }, async () => {
      const { request_id: requestId } = await createFalClient({ requestMiddleware: redirect }).queue.submit(sound, { input: { prompt: 'wind', duration: 1 } });
      assert.ok(requestId);
    });
  });
});

function rejects(promise, status) {
  return assert.rejects(promise, (error) => {
    assert.ok(error instanceof ApiError, error.stack);
    assert.equal(error.status, status);
    return true;
  });
}
