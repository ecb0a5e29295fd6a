import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ElevenLabs, ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { assertMedia, collect, download } from './support/media.mjs';
import { simulator, spellings, withEnvironment, withFault } from './support/simulator.mjs';

const apiKey = 'a-key-of-the-sdk-tests';
const client = (key) => new ElevenLabsClient({ apiKey: key, baseUrl: `${simulator}/elevenlabs` });
const elevenLabs = client(apiKey);
const voice = '21m00Tcm4TlvDq8ikWAM';
const once = { maxRetries: 0 };

describe('ElevenLabs', { concurrency: true }, () => {
  it('speaks, and says what it cost', async () => {
    const { data, rawResponse } = await elevenLabs.textToSpeech
      .convert(voice, { text: 'It begins in navy.', modelId: 'eleven_multilingual_v2', outputFormat: 'mp3_44100_128' })
      .withRawResponse();
    assertMedia(await collect(data), { audio: true, seconds: [0.5, 4] });
    assert.equal(rawResponse.headers.get('character-cost'), '18');
  });

  it('streams speech', async () => {
    assertMedia(await collect(await elevenLabs.textToSpeech.stream(voice, { text: 'It begins in navy.', modelId: 'eleven_flash_v2_5' })), { audio: true, seconds: [0.5, 4] });
  });

  it('speaks with the time of every character', async () => {
    const text = 'It begins in navy.';
    const spoken = await elevenLabs.textToSpeech.convertWithTimestamps(voice, { text });
    assertMedia(Buffer.from(spoken.audioBase64, 'base64'), { audio: true, seconds: [0.5, 4] });
    assert.equal(spoken.alignment.characters.join(''), text);
    assert.equal(spoken.alignment.characterEndTimesSeconds.length, text.length);
  });

  it('makes sound effects and music of the length asked for', async () => {
    assertMedia(await collect(await elevenLabs.textToSoundEffects.convert({ text: 'rain on a tin roof', durationSeconds: 1.5 })), { audio: true, seconds: [1.4, 1.6] });
    assertMedia(await collect(await elevenLabs.music.compose({ prompt: 'soft piano', musicLengthMs: 4000 })), { audio: true, seconds: [3.9, 4.1] });
    await rejects(elevenLabs.textToSoundEffects.convert({ text: 'rain', durationSeconds: 99 }, once), 422, undefined, ElevenLabs.UnprocessableEntityError);
  });

  it('keeps what was spoken in the history', async () => {
    const own = client('a-key-with-a-history');
    await collect(await own.textToSpeech.convert(voice, { text: 'Remember this.' }));
    const { history } = await own.history.list();
    assert.deepEqual(history.map((item) => item.text), ['Remember this.']);
    assertMedia(await collect(await own.history.getAudio(history[0].historyItemId)), { audio: true });
  });

  it('lists voices, models and the subscription', async () => {
    const { voices } = await elevenLabs.voices.search({ search: 'rachel', pageSize: 1 });
    assert.deepEqual(voices.map((known) => known.voiceId), [voice]);
    assertMedia(await download(voices[0].previewUrl), { audio: true });
    assert.equal((await elevenLabs.voices.get(voice)).name, 'Rachel');
    assert.ok((await elevenLabs.models.list()).some((known) => known.modelId === 'eleven_multilingual_v2' && known.canDoTextToSpeech));
    assert.ok((await elevenLabs.user.subscription.get()).characterLimit > 0);
  });

  it('throws typed errors for a bad key, a bad body and a voice that is not there', async () => {
    await rejects(client('an-invalid-key').user.subscription.get(once), 401, 'invalid_api_key');
    await rejects(elevenLabs.textToSpeech.convert(voice, { text: 'a'.repeat(5001), modelId: 'eleven_v3' }, once), 400, 'max_character_limit_exceeded');
    await rejects(elevenLabs.textToSpeech.convert(voice, { text: 'Hi.', seed: -1 }, once), 422, undefined, ElevenLabs.UnprocessableEntityError);
    await rejects(elevenLabs.textToSpeech.convert('nobody', { text: 'Hi.' }, once), 404, 'voice_not_found');
  });

  it('throws 429 when too many speak at once', async () => {
    const key = 'a-key-in-a-great-hurry';
    await withFault(key, { kind: 'too_many_concurrent', provider: 'elevenlabs' }, () =>
      rejects(client(key).textToSpeech.convert(voice, { text: 'Hi.' }, once), 429, 'too_many_concurrent_requests'));
  });

  it('is found at every spelling of the address', async () => {
    for (const baseUrl of [...spellings('/elevenlabs')])
      assert.ok((await new ElevenLabsClient({ apiKey, baseUrl }).user.subscription.get()).characterLimit > 0, baseUrl);
    assert.ok((await new ElevenLabsClient({ apiKey, environment: `${simulator}/elevenlabs` }).user.subscription.get()).characterLimit > 0);
    await withEnvironment({ ELEVENLABS_API_KEY: apiKey }, async () => {
      assert.ok((await new ElevenLabsClient({ baseUrl: `${simulator}/elevenlabs` }).user.subscription.get()).characterLimit > 0);
    });
  });
});

function rejects(promise, statusCode, status, type = ElevenLabsError) {
  return assert.rejects(promise, (error) => {
    assert.ok(error instanceof type, error.stack);
    assert.equal(error.statusCode, statusCode);
    if (status) assert.equal(error.body.detail.status, status);
    return true;
  });
}
