import { expect } from '@open-wc/testing';
import { define } from '../../src/internal/define.js';
import { version } from '../../src/internal/version.js';

const warnings = (run: () => void): string[] => {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return said;
};

describe('registering a widget', () => {
  it('takes a free name', () => {
    class Free extends HTMLElement {}
    expect(define('test-free', Free)).to.equal(true);
    expect(customElements.get('test-free')).to.equal(Free);
  });

  it('is quiet the second time, also for another copy of the same version', () => {
    class One extends HTMLElement {
      static readonly version = version;
    }
    class Copy extends HTMLElement {
      static readonly version = version;
    }
    const said = warnings(() => {
      define('test-twice', One);
      define('test-twice', One);
      define('test-twice', Copy);
    });
    expect(said).to.deep.equal([]);
    expect(customElements.get('test-twice')).to.equal(One);
  });

  it('leaves the name to another version or a stranger, and says so once', () => {
    class Old extends HTMLElement {
      static readonly version = '0.0.1-old';
    }
    class New extends HTMLElement {
      static readonly version = version;
    }
    define('test-versions', Old);
    const said = warnings(() => void expect(define('test-versions', New)).to.equal(false));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<test-versions>').and.contain('0.0.1-old');
  });

  it('serves a second tag with the same class', () => {
    class Shared extends HTMLElement {}
    define('test-shared-a', Shared);
    expect(define('test-shared-b', Shared)).to.equal(true);
    expect(document.createElement('test-shared-b')).to.be.instanceOf(Shared);
  });

  it('does not hide other errors', () => {
    expect(() => define('nohyphen', class extends HTMLElement {})).to.throw();
  });

  it('does nothing where there is no registry', () => {
    expect(define('test-nowhere', class extends HTMLElement {}, null as unknown as undefined)).to.equal(false);
  });
});
