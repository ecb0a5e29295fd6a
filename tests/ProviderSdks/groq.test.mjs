import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Groq, { AuthenticationError, BadRequestError, NotFoundError, RateLimitError, toFile } from 'groq-sdk';
import { dataUri, mix, picture, tone } from './support/media.mjs';
import { simulator, spellings, withEnvironment, withFault } from './support/simulator.mjs';

const apiKey = 'gsk_of_the_sdk_tests';
const client = (key) => new Groq({ apiKey: key, baseURL: `${simulator}/groq`, maxRetries: 0 });
const groq = client(apiKey);
const model = 'openai/gpt-oss-20b';
const ask = (content) => [{ role: 'user', content }];
const schema = {
  type: 'object',
  properties: { title: { type: 'string' }, shots: { type: 'integer' } },
  required: ['title', 'shots'],
  additionalProperties: false,
};

describe('Groq', { concurrency: true }, () => {
  it('answers a chat, with its reasoning, its usage and what is left of the limits', async () => {
    const { data, response } = await groq.chat.completions.create({ model, messages: ask('Describe a quiet street.') }).withResponse();
    assert.equal(data.choices[0].finish_reason, 'stop');
    assert.ok(data.choices[0].message.content.length > 0);
    assert.ok(data.choices[0].message.reasoning.length > 0);
    assert.equal(data.usage.total_tokens, data.usage.prompt_tokens + data.usage.completion_tokens);
    assert.ok(data.usage.completion_tokens_details.reasoning_tokens > 0);
    assert.match(data.x_groq.id, /^req_/);
    for (const what of ['requests', 'tokens']) {
      for (const kind of ['limit', 'remaining']) assert.match(response.headers.get(`x-ratelimit-${kind}-${what}`), /^\d+$/);
      assert.match(response.headers.get(`x-ratelimit-reset-${what}`), /^(\d+h)?(\d+m)?[\d.]+m?s$/);
    }
  });

  it('streams: the id in the first and the last chunk, the usage in the last', async () => {
    const chunks = [];
    for await (const chunk of await groq.chat.completions.create({ model, messages: ask('Describe a quiet street.'), stream: true })) chunks.push(chunk);
    const whole = await groq.chat.completions.create({ model, messages: ask('Describe a quiet street.') });
    const last = chunks.at(-1);
    assert.ok(chunks.length > 5);
    assert.equal(chunks[0].choices[0].delta.role, 'assistant');
    assert.equal(chunks[0].x_groq.id, last.x_groq.id);
    assert.ok(last.x_groq.usage.total_tokens > 0);
    assert.equal(last.choices[0].finish_reason, 'stop');
    assert.ok(chunks.slice(1, -1).every((chunk) => chunk.x_groq === undefined && chunk.object === 'chat.completion.chunk'));
    assert.ok(chunks.some((chunk) => chunk.choices[0].delta.reasoning));
    assert.equal(chunks.map((chunk) => chunk.choices[0].delta.content ?? '').join(''), whole.choices[0].message.content);
  });

  it('answers JSON that fits a strict schema', async () => {
    const answer = await groq.chat.completions.create({
      model,
      messages: ask('Name a film.'),
      response_format: { type: 'json_schema', json_schema: { name: 'film', strict: true, schema } },
    });
    const film = JSON.parse(answer.choices[0].message.content);
    assert.equal(typeof film.title, 'string');
    assert.ok(Number.isInteger(film.shots));
  });

  it('looks at a picture', async () => {
    const answer = await groq.chat.completions.create({
      model: 'qwen/qwen3.6-27b',
      messages: ask([{ type: 'text', text: 'What is shown?' }, { type: 'image_url', image_url: { url: dataUri(picture('320x240'), 'image/png') } }]),
    });
    assert.match(answer.choices[0].message.content, /picture/);
  });

  it('burns a small token limit on reasoning', async () => {
    const answer = await groq.chat.completions.create({ model, messages: ask('Describe a quiet street.'), max_completion_tokens: 8 });
    assert.equal(answer.choices[0].finish_reason, 'length');
    assert.equal(answer.choices[0].message.content, '');
    assert.equal(answer.usage.completion_tokens_details.reasoning_tokens, 8);
  });

  it('transcribes with times what the simulator has spoken, through music and another encoding', async () => {
    const lines = ['It begins in navy and amber.', 'Nobody has seen this street before.'];
    const spoken = await Promise.all([...lines, 'A line that is not played.'].map(speak));
    const heard = await transcribe(mix(spoken.slice(0, 2)));
    assert.equal(heard.text, lines.map((line) => ` ${line}`).join(''));
    assert.deepEqual(heard.words.map((word) => word.word), lines.join(' ').split(' '));
    assert.ok(heard.words.every((word, i) => word.start < word.end && (i === 0 || heard.words[i - 1].end <= word.start)));
    assert.deepEqual(heard.segments.map((segment) => segment.text.trim()), lines);
    assert.ok(heard.segments.every((segment) => segment.no_speech_prob < 0.1 && segment.end <= heard.duration));
  });

  it('finds no words where there are none', async () => {
    const heard = await transcribe(tone());
    assert.equal(heard.task, 'transcribe');
    assert.ok(heard.duration > 1.9 && heard.duration < 2.1);
    assert.ok(heard.segments[0].no_speech_prob > 0.5);
    assert.deepEqual([heard.text, heard.words], ['', []]);
  });

  it('lists its models; a retired one is not found', async () => {
    const { data } = await groq.models.list();
    assert.ok(data.some((known) => known.id === model && known.active && known.context_window > 0));
    assert.equal((await groq.models.retrieve(model)).id, model);
    for (const retired of ['llama-3.3-70b-versatile', 'llama3-8b-8192', 'meta-llama/llama-4-scout-17b-16e-instruct'])
      await assert.rejects(groq.chat.completions.create({ model: retired, messages: ask('Hello.') }), (error) => {
        assert.ok(error instanceof NotFoundError);
        assert.equal(error.error.error.code, 'model_not_found');
        return true;
      });
  });

  it('throws typed errors for a bad key and a bad body', async () => {
    await assert.rejects(client('gsk_that_is_invalid').models.list(), AuthenticationError);
    await assert.rejects(groq.chat.completions.create({ model, messages: [] }), BadRequestError);
    await assert.rejects(groq.chat.completions.create({ model, messages: ask('Hello.'), n: 2 }), BadRequestError);
  });

  it('throws RateLimitError with the seconds to wait', async () => {
    const key = 'gsk_of_a_busy_one';
    await withFault(key, { kind: 'rate_limited', provider: 'groq', retry_after_seconds: 7 }, () =>
      assert.rejects(client(key).chat.completions.create({ model, messages: ask('Hello.') }), (error) => {
        assert.ok(error instanceof RateLimitError);
        assert.equal(error.headers.get('retry-after'), '7');
        return true;
      }));
  });

  it('is found at every spelling of the address', async () => {
    for (const baseURL of [...spellings('/groq'), ...spellings('/groq/openai/v1')])
      assert.equal((await new Groq({ apiKey, baseURL }).models.retrieve(model)).id, model, baseURL);
    await withEnvironment({ GROQ_BASE_URL: `${simulator}/groq`, GROQ_API_KEY: apiKey }, async () => {
      assert.equal((await new Groq().models.retrieve(model)).id, model);
    });
  });
});

async function transcribe(sound) {
  return groq.audio.transcriptions.create({
    model: 'whisper-large-v3-turbo',
    file: await toFile(sound, 'sound.mp3', { type: 'audio/mpeg' }),
    response_format: 'verbose_json',
    timestamp_granularities: ['word', 'segment'],
  });
}

async function speak(text) {
  const response = await fetch(`${simulator}/elevenlabs/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM`, {
    method: 'POST',
    headers: { 'xi-api-key': 'a-key-of-the-sdk-tests', 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}
