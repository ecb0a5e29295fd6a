import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import RunwayML, { AuthenticationError, BadRequestError, NotFoundError, RateLimitError, TaskFailedError, toFile } from '@runwayml/sdk';
import { assertMedia, dataUri, download, picture } from './support/media.mjs';
import { simulator, spellings, withEnvironment, withFault } from './support/simulator.mjs';

const apiKey = 'key_of_the_sdk_tests';
const client = (key) => new RunwayML({ apiKey: key, baseURL: `${simulator}/runway`, maxRetries: 0 });
const runway = client(apiKey);
const still = { model: 'gen4_image', promptText: 'a quiet street in navy and amber', ratio: '720:1280' };
const clip = { model: 'gen4_turbo', promptText: 'static shot', ratio: '720:1280', duration: 2 };

describe('Runway', { concurrency: true }, () => {
  it('draws a still, waits for it and hands out its bytes', async () => {
    const task = await runway.textToImage.create(still).waitForTaskOutput();
    assert.equal(task.status, 'SUCCEEDED');
    assertMedia(await download(task.output[0]), { video: true, audio: false });
  });

  it('films an uploaded picture', async () => {
    const upload = await runway.uploads.createEphemeral({ file: await toFile(picture(), 'first.png', { type: 'image/png' }) });
    assert.match(upload.uri, /^runway:\/\//);
    const task = await runway.imageToVideo.create({ ...clip, promptImage: upload.uri }).waitForTaskOutput();
    assertMedia(await download(task.output[0]), { video: true, seconds: [1.9, 2.1] });
  });

  it('films a data URI and tells of the task meanwhile', async () => {
    const { id } = await runway.imageToVideo.create({ ...clip, promptImage: dataUri(picture(), 'image/png') });
    const early = await runway.tasks.retrieve(id);
    assert.match(early.status, /^(PENDING|THROTTLED|RUNNING|SUCCEEDED)$/);
    const done = await runway.tasks.retrieve(id).waitForTaskOutput();
    assertMedia(await download(done.output[0]), { video: true, seconds: [1.9, 2.1] });
  });

  it('throws TaskFailedError when moderation refuses', async () => {
    await assert.rejects(runway.textToImage.create({ ...still, promptText: 'gore' }).waitForTaskOutput(), (error) => {
      assert.ok(error instanceof TaskFailedError);
      assert.match(error.taskDetails.failureCode, /^SAFETY\.INPUT/);
      return true;
    });
  });

  it('deletes a task, which is then not found', async () => {
    const { id } = await runway.textToImage.create(still);
    await runway.tasks.delete(id);
    await assert.rejects(runway.tasks.retrieve(id), NotFoundError);
  });

  it('throws typed errors for a bad key and a bad body', async () => {
    await assert.rejects(client('key_that_is_invalid').organization.retrieve(), AuthenticationError);
    await assert.rejects(runway.imageToVideo.create({ ...clip, promptImage: dataUri(picture(), 'image/png'), duration: 99 }), (error) => {
      assert.ok(error instanceof BadRequestError);
      assert.equal(error.error.error, 'Validation of body failed');
      assert.deepEqual(error.error.issues[0].path, ['duration']);
      return true;
    });
  });

  it('throws RateLimitError at the limit of a day', async () => {
    const key = 'key_of_a_busy_one';
    await withFault(key, { kind: 'daily_limit', provider: 'runway' }, () => assert.rejects(client(key).textToImage.create(still), RateLimitError));
  });

  it('tells of the organization at every spelling of the address', async () => {
    for (const baseURL of [...spellings('/runway'), ...spellings('/runway/v1')])
      assert.ok((await new RunwayML({ apiKey, baseURL }).organization.retrieve()).creditBalance > 0, baseURL);
    await withEnvironment({ RUNWAYML_BASE_URL: `${simulator}/runway`, RUNWAYML_API_SECRET: apiKey }, async () => {
      assert.ok((await new RunwayML().organization.retrieve()).creditBalance > 0);
    });
  });
});
