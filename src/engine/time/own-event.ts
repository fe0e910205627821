/** An event that the product sends by itself. */
export interface OwnEvent {
  type: string;
  data: unknown;
  /** In the name of which office. */
  office: string;
  /** Under which it is sent once, whichever node sends it. */
  key: string;
}
