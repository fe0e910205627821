/** What the company has names in use for: a field that names one is offered them while somebody types. */
export const REGISTERS = ['customers', 'products', 'suppliers', 'items', 'units', 'contacts'] as const;
export type Register = (typeof REGISTERS)[number];

/** What was paid before: beside a price, the last ones are told. */
export const PRICES = ['prices-sold', 'prices-bought'] as const;
export type Prices = (typeof PRICES)[number];

/**
 * Where what is known of a name goes, and what else the name depends on. A place is a field of the object in which the
 * field stands: `phone`; `^currency` is one of the object around it, `^customer.name` one within that.
 */
export interface Lookup {
  readonly register: Register | Prices;
  /** What is known of the name, each with the place that it fills where nobody has written anything there. */
  readonly fills?: Readonly<Record<string, string>>;
  /** What is asked beside what was typed, each with the place where it stands. */
  readonly by?: Readonly<Record<string, string>>;
}

type Fills = Readonly<Record<string, string>>;

const lookup =
  (register: Register | Prices) =>
  (fills: Fills = {}, by: Fills = {}): Lookup => ({ register, fills, by });

/** Customers: `contact`, `phone`, `email`, `address`, `terms`, `currency`. */
export const ofCustomers = lookup('customers');
/** Products, by number or description: `description`, `specification`, `unit`, `price`. By `customer` and `currency`. */
export const ofProducts = lookup('products');
/** Suppliers: `terms`, `currency`. */
export const ofSuppliers = lookup('suppliers');
/** What is bought and kept in stock: `specification`, `unit`, `price`. By `supplier` and `currency`. */
export const ofItems = lookup('items');
/** Units of quantities. */
export const ofUnits = lookup('units');
/** People at a customer: `phone`, `email`. By `customer`. */
export const ofContacts = lookup('contacts');
/** What customers paid for a `product`. By `product` and `customer`. */
export const ofPricesSold = lookup('prices-sold');
/** What suppliers were paid for an `item`. By `item`. */
export const ofPricesBought = lookup('prices-bought');
