/** Styles of the row of controls while an article is read aloud. */
import { css } from 'lit';

export const narrationStyles = css`
  .bar:has(.narration) {
    flex-wrap: wrap;
  }
  .narration {
    display: flex;
    flex: 1 1 100%;
    align-items: center;
    gap: var(--_s1);
    min-inline-size: 0;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .narration .button {
    flex: none;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding-inline: var(--_s2);
    border-color: transparent;
  }
  .narration .speed {
    font-variant-numeric: tabular-nums;
  }
  .narration .main {
    border-color: var(--_strong-line);
    border-radius: 50%;
    inline-size: 44px;
    padding: 0;
  }
  .narration .fill {
    fill: currentColor;
  }
  .narration:dir(rtl) svg.turns {
    scale: -1 1;
  }
  .narration .voice-says {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-inline: var(--_s2);
    color: var(--_muted);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .bar .narration .to-voice {
    flex: 0 1 auto;
    padding-inline: var(--_s2);
    border-color: var(--_strong-line);
    line-height: 1.2;
  }
  .kinds {
    clear: both;
  }
  @container (max-width: 26em) {
    .narration {
      gap: 0;
    }
    .narration .paragraphs {
      display: none;
    }
    .bar .narration .button svg:only-child {
      display: inline;
    }
    .bar .narration .button {
      margin: 0;
      padding-inline: var(--_s1);
    }
  }
`;
