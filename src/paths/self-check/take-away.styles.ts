/** Styles of what a visitor adds and takes along: own words, the sheet on screen, stored answers. */
import { css } from 'lit';

export const takeAwayStyles = css`
  .own .note,
  .take .note {
    margin-block-start: var(--_s1);
  }
  .keep .note {
    margin-block-start: var(--_s2);
    font-size: 0.875em;
  }
  .concern {
    display: block;
    inline-size: 100%;
    min-block-size: max(2.75em, 46px);
    margin-block-start: var(--_s2);
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background-color: transparent;
  }
  .paper {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .paper iframe {
    border: 0;
  }
  .take .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    margin-block: var(--_s3);
  }
  .sheet {
    padding: var(--_s4) var(--_s5) var(--_s5);
    border: 1px solid var(--_line);
    user-select: text;
  }
  .sheet p {
    margin-block: var(--_s1);
  }
  .head0 {
    font-size: 1.1875em;
    font-weight: 600;
  }
  .head1 {
    margin-block: var(--_s5) var(--_s2);
    font-weight: 600;
  }
  .head2 {
    font-weight: 600;
  }
  .sheet .lead {
    margin-block-start: var(--_s3);
    color: var(--_muted);
  }
  .sheet ul {
    gap: var(--_s2);
    padding: var(--_s1) 0;
  }
  .sheet small {
    color: var(--_muted);
  }
  .sheet :is(p, [dir]) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* an answer beside its sentence, where there is room */
  .sheet .said li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_s4);
  }
  .sheet .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_s4) var(--_s5);
  }
  .line {
    block-size: 2em;
    border-block-end: 1px solid var(--_line);
  }
  .foot {
    padding-block-start: var(--_s4);
    font-size: 0.875em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .concern {
      border-color: ButtonBorder;
    }
    .sheet {
      border-color: CanvasText;
    }
  }
`;
