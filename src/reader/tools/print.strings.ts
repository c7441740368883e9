/** @pure The strings of the printed article. */

export interface PrintStrings {
  /** Stands before the address of a video or sound that paper cannot hold. */
  readonly media: string;
  /** Stands before the address of the page. */
  readonly from: string;
  /** Stands before the day of the last change. */
  readonly updatedOn: string;
}

export const english: PrintStrings = {
  media: 'To watch or listen:',
  from: 'From',
  updatedOn: 'Updated',
};
