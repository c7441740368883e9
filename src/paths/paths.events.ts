/** The events of the comparison. */
import { NativeEvent } from '../internal/native-event.js';

/** The visitor wants to continue with a path. Cancel it to keep that from happening. */
export class WayleafPathsChooseRequestEvent extends NativeEvent {
  static readonly type = 'wayleaf-paths-choose-request';
  /** The id of the path. */
  readonly path: string;
  /** Its name, as shown. */
  readonly label: string;

  constructor(path: string, label: string) {
    super(WayleafPathsChooseRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.path = path;
    this.label = label;
  }
}

/** The visitor has chosen a path, with a click on its button. A self-check never chooses. */
export class WayleafPathsChosenEvent extends NativeEvent {
  static readonly type = 'wayleaf-paths-chosen';
  /** The id of the path. */
  readonly path: string;
  /** Its name, as shown. */
  readonly label: string;

  constructor(path: string, label: string) {
    super(WayleafPathsChosenEvent.type, { bubbles: true, composed: true });
    this.path = path;
    this.label = label;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wayleaf-paths-choose-request': WayleafPathsChooseRequestEvent;
    'wayleaf-paths-chosen': WayleafPathsChosenEvent;
  }
}
