import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { GoogleGenAI } from '@google/genai';
import { OAuth2Client } from 'google-auth-library';
import { assertMedia, download, picture } from './support/media.mjs';
import { simulator, spellings, withEnvironment, withFault } from './support/simulator.mjs';

const apiKey = 'AIza-of-the-sdk-tests';
const client = (key, baseUrl = `${simulator}/google`) => new GoogleGenAI({ apiKey: key, httpOptions: { baseUrl } });
const google = client(apiKey);
const veo = 'veo-3.1-fast-generate-preview';
const omni = 'gemini-omni-1.1-flash';
const config = { aspectRatio: '9:16', durationSeconds: 4, resolution: '720p' };
const image = () => ({ imageBytes: picture().toString('base64'), mimeType: 'image/png' });

describe('Google', { concurrency: true }, () => {
  it('films a text and hands the file to the client', async () => {
    const operation = await wait(google, await google.models.generateVideos({ model: veo, source: { prompt: 'A quiet street in navy and amber.' }, config }));
    const [generated] = operation.response.generatedVideos;
    assert.match(generated.video.uri, /files\/[0-9a-z]+:download\?alt=media$/);
    assertMedia(await download(generated.video.uri, { 'x-goog-api-key': apiKey }), { video: true, audio: true, seconds: [3.9, 4.1] });

    const folder = mkdtempSync(join(tmpdir(), 'videogen-google-'));
    try {
      for (const file of [generated, generated.video]) {
        await google.files.download({ file, downloadPath: join(folder, 'clip.mp4') });
        assertMedia(readFileSync(join(folder, 'clip.mp4')), { video: true, seconds: [3.9, 4.1] });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('films from a first and to a last frame', async () => {
    const asked = { model: veo, source: { prompt: 'It gets dark.', image: image() }, config: { ...config, durationSeconds: 8, lastFrame: image(), personGeneration: 'allow_adult' } };
    const operation = await wait(google, await google.models.generateVideos(asked));
    assertMedia(await download(operation.response.generatedVideos[0].video.uri, { 'x-goog-api-key': apiKey }), { video: true, seconds: [7.9, 8.1] });
  });

  it('tells what moderation filtered', async () => {
    const key = 'AIza-of-a-filtered-one';
    await withFault(key, { kind: 'refused_output', provider: 'google' }, async () => {
      const operation = await wait(client(key), await client(key).models.generateVideos({ model: veo, source: { prompt: 'A street.' }, config }));
      assert.equal(operation.response.generatedVideos?.length ?? 0, 0);
      assert.equal(operation.response.raiMediaFilteredCount, 1);
      assert.ok(operation.response.raiMediaFilteredReasons[0].length > 0);
    });
  });

  it('tells of a failed operation in its error', async () => {
    const key = 'AIza-of-an-unlucky-one';
    await withFault(key, { kind: 'job_fails', provider: 'google' }, async () => {
      const operation = await wait(client(key), await client(key).models.generateVideos({ model: veo, source: { prompt: 'A street.' }, config }));
      assert.ok(operation.error.code > 0 && operation.error.message.length > 0);
    });
  });

  it('makes a clip by an interaction in the background', async () => {
    let interaction = await google.interactions.create({
      model: omni,
      input: [{ type: 'text', text: 'A fox runs.' }, { type: 'image', mime_type: 'image/png', data: picture().toString('base64') }],
      response_format: { type: 'video', aspect_ratio: '9:16', duration: '3s', delivery: 'uri' },
      generation_config: { video_config: { task: 'image_to_video' } },
      background: true,
    });
    assert.match(interaction.status, /^(queued|in_progress)$/);
    while (interaction.status === 'queued' || interaction.status === 'in_progress') {
      await pause(100);
      interaction = await google.interactions.get(interaction.id);
    }
    assert.equal(interaction.status, 'completed');
    const video = interaction.steps.at(-1).content.find((content) => content.type === 'video');
    assertMedia(await download(video.uri, { 'x-goog-api-key': apiKey }), { video: true, audio: true, seconds: [2.9, 3.1] });
  });

  it('makes a clip by an interaction at once, inside the answer', async () => {
    const interaction = await google.interactions.create({ model: omni, input: 'A fox runs.', response_format: { type: 'video', duration: '3s', delivery: 'inline' } });
    assert.equal(interaction.status, 'completed');
    assertMedia(Buffer.from(interaction.steps.at(-1).content[0].data, 'base64'), { video: true, seconds: [2.9, 3.1] });
  });

  it('cancels an interaction', async () => {
    const key = 'AIza-of-a-stuck-one';
    await withFault(key, { kind: 'stuck_job', provider: 'google' }, async () => {
      const stuck = await client(key).interactions.create({ model: omni, input: 'A fox runs.', response_format: { type: 'video' }, background: true });
      assert.equal((await client(key).interactions.cancel(stuck.id)).status, 'cancelled');
    });
  });

  it('films on Vertex AI with a token for a service account, and delivers inside the answer', async () => {
    const vertex = (token) => {
      const authClient = new OAuth2Client();
      authClient.setCredentials({ access_token: token, expiry_date: Date.now() + 3_000_000 });
      return new GoogleGenAI({ vertexai: true, project: 'a-project', location: 'us-central1', googleAuthOptions: { authClient }, httpOptions: { baseUrl: `${simulator}/vertex` } });
    };
    const ai = vertex(await vertexToken());
    const asked = { model: 'veo-3.1-fast-generate-001', source: { prompt: 'A quiet street.' }, config: { ...config, generateAudio: true } };
    const operation = await wait(ai, await ai.models.generateVideos(asked));
    assertMedia(Buffer.from(operation.response.generatedVideos[0].video.videoBytes, 'base64'), { video: true, audio: true, seconds: [3.9, 4.1] });
    await rejects(vertex('not-a-token').models.generateVideos(asked), 401);
  });

  it('throws typed errors for a bad key, a bad body, a retired model and a full minute', async () => {
    await rejects(client('AIza-an-invalid-key').models.generateVideos({ model: veo, source: { prompt: 'A street.' }, config }), 400, /API_KEY_INVALID/);
    await rejects(google.models.generateVideos({ model: veo, source: { prompt: 'A street.' }, config: { ...config, durationSeconds: 5 } }), 400, /INVALID_ARGUMENT/);
    await rejects(google.models.generateVideos({ model: 'veo-3.0-generate-001', source: { prompt: 'A street.' }, config }), 404, /NOT_FOUND/);
    await rejects(google.models.generateVideos({ model: veo, source: { prompt: 'gore' }, config }), 400);
    await rejects(google.interactions.create({ model: omni, input: 'A fox runs.', response_format: { type: 'video', duration: '99s' } }), 400, /duration/, 'BadRequestError');
    await rejects(google.interactions.create({ model: 'gemini-omni-flash-preview', input: 'A fox runs.' }), 404, /no longer available/, 'NotFoundError');
    await rejects(client('AIza-an-invalid-key').interactions.create({ model: omni, input: 'A fox runs.' }), 400, /API key/, 'BadRequestError');
    const key = 'AIza-of-a-busy-one';
    await withFault(key, { kind: 'rate_limited', provider: 'google', retry_after_seconds: 27 }, () =>
      rejects(client(key).models.generateVideos({ model: veo, source: { prompt: 'A street.' }, config }), 429, /RESOURCE_EXHAUSTED[^]*27s/));
  });

  it('is found at every spelling of the address', async () => {
    for (const baseUrl of [...spellings('/google'), ...spellings('/google/v1beta')])
      assert.match((await client(apiKey, baseUrl).models.get({ model: omni })).name, /gemini-omni/, baseUrl);
    await withEnvironment({ GOOGLE_GEMINI_BASE_URL: `${simulator}/google`, GEMINI_API_KEY: apiKey }, async () => {
      assert.match((await new GoogleGenAI({}).models.get({ model: omni })).name, /gemini-omni/);
    });
  });
});

/** A token as a service account gets one: for a claim signed with its key. */
async function vertexToken() {
  const now = Math.floor(Date.now() / 1000);
  const audience = `${simulator}/vertex/token`;
  const claim = { iss: 'tests@a-project.iam.gserviceaccount.com', scope: 'https://www.googleapis.com/auth/cloud-platform', aud: audience, iat: now, exp: now + 3600 };
  const unsigned = [{ alg: 'RS256', typ: 'JWT' }, claim].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const assertion = `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
  const response = await fetch(audience, { method: 'POST', body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }) });
  assert.equal(response.status, 200);
  return (await response.json()).access_token;
}

async function wait(ai, operation) {
  while (!operation.done) {
    await pause(100);
    operation = await ai.operations.getVideosOperation({ operation });
  }
  return operation;
}

function rejects(promise, status, message = /./, name = 'ApiError') {
  return assert.rejects(promise, (error) => {
    assert.deepEqual([error.name, error.status], [name, status], error.stack);
    assert.match(error.message, message);
    return true;
  });
}
