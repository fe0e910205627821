import { orderEvents } from '../../../machines/order/order.events.js';
import { requisitionEvents } from '../../../machines/purchase-requisition/requisition.events.js';
import type { Language, Text } from '../../../machines/rulebook.js';

const EVENTS: Readonly<Record<string, { label: Text } | undefined>> = { ...orderEvents, ...requisitionEvents };

/** What an event is called; its technical name where it is newer than the page. */
export const eventName = (type: string, language: Language): string => EVENTS[type]?.label[language] ?? type;
