import { describe, expect, it } from 'vitest';
import { dictionary, segmenterName, tokenize } from '../src/text/segmenter.js';

describe('segmenter', () => {
  const text = '由市农业农村局牵头，市人力社保局配合。';

  it('says which library is in use', () => {
    expect(['nodejieba', 'Intl.Segmenter']).toContain(segmenterName());
  });

  it('loses no character and gives the same words twice', () => {
    expect(tokenize(text).join('')).toBe(text);
    expect(tokenize(text)).toEqual(tokenize(text));
    expect(tokenize('')).toEqual([]);
  });

  it('keeps names of the registry in one piece where nodejieba is in use', () => {
    const whole = segmenterName() === 'nodejieba';
    expect(tokenize(text).includes('农业农村局')).toBe(whole);
  });

  it('feeds the registry into the user dictionary, each name once', () => {
    expect(dictionary()).toContain('人力资源和社会保障局');
    expect(new Set(dictionary()).size).toBe(dictionary().length);
  });
});
