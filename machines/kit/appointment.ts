/** What stands in people's calendars. */
export interface Appointment {
  title: string;
  place: string;
  /** ISO 8601. */
  start: string;
  end: string;
  /** Raised with every change, so that a calendar replaces what it had. */
  sequence: number;
  cancelled: boolean;
  /** Whose it is: one of the people. */
  organizer: string | null;
  /** Everybody who is asked to come. Person ids. */
  people: readonly string[];
  /** Those of them who may stay away. */
  optional: readonly string[];
}
