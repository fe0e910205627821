/** Where the name of any kind of process may stand, each with its reason. */
export const KINDS_KNOWN: Record<string, string> = {
  'machines/index.ts': 'the line of each kind',
  'machines/vocabularies.ts': 'the line of each kind that the page carries, where no machine is needed',
  'machines/indicators/': 'which events each figure rests on',
  'machines/sharing/': 'what offices publish, from which events',
  'machines/clauses/': 'which clause of the regulations each kind carries out',
  'src/departments/': 'a department keeps read models of its own of what it works on',
  'src/database/migrations/': 'what the database was made of, step by step',
  'src/demo/': 'made-up processes of each kind',
};

/** The same of kinds that came before the rest was made of their definitions; each entry is to go. */
export const KIND_KNOWN: Record<string, Record<string, string>> = {
  orders: {
    'machines/papers/': 'the papers of an order',
    'machines/delivery-batches/': 'a part of an order, made of the same parts',
    'machines/files/': 'which of its documents an order has',
    'src/cli/': 'plays the life of an order',
    'src/features/orders/': 'the list of orders has columns and an index of its own',
    'src/features/customer-links/': 'what a customer is shown of his order',
    'src/features/dashboard/': 'counts orders by their milestones',
    'src/features/processes/alias.ts': 'the paths that orders have beside those of every kind',
    'src/http/http.module.ts': 'has the module of the list of orders among its own',
    'src/http/openapi': 'the documentation of an order',
    'src/import/': 'only orders are imported',
    'src/read-models/': 'what read models of orders share',
    'src/features/registers/': 'what is known of a customer comes from the orders',
    'web/src/': 'the pages of orders',
    'src/database/embedded/': 'the name of the embedded database',
  },
  'purchase-orders': {
    'web/src/order/materials-card.tsx': 'where the material of an order is',
    'web/src/departments/offices/ageing.tsx': 'leads to what a supplier is still to be paid for',
  },
  duties: {
    'web/src/departments/offices/duties.tsx': 'how an office keeps its duties',
    'src/features/sharing/': 'until when a duty asks for something to be published',
  },
  actions: {
    'web/src/meetings/': 'leads to what a meeting has resolved',
    'web/src/time/new-cadence-form.tsx': 'what recurs is begun there as an action',
  },
  meetings: {
    'web/src/meetings/': 'the room in which a meeting is held',
    'web/src/app/routes.tsx': 'the line of that page',
  },
  handovers: {
    'web/src/handovers/': 'the list of what is handed over',
    'web/src/app/routes.tsx': 'the line of that page',
    'web/src/changes/rights-form.tsx': 'leads to a hand-over before somebody is disabled',
  },
  nonconformities: {
    'machines/duties/duty.figures.ts': 'a figure has the same name',
    'web/src/departments/offices/checking.tsx': 'a list of orders has the same name',
  },
  customers: {
    'machines/kit/lookups.ts': 'a field that names one is offered them',
    'src/features/registers/': 'finds them by part of their names',
    'web/src/departments/offices/dealing.tsx': 'a list of whoever ordered has the same name',
    'src/read-models/list.ts': 'a list narrowed to a customer folds the names that are one',
    'src/features/orders/order-list.service.ts': 'so does the list of orders',
    'web/src/registers/': 'what the company has done with one',
    'web/src/app/routes.tsx': 'the line of that page',
    'machines/sales-channels/': 'a field of a channel has the same name',
  },
  'customer-links': {
    'src/features/customer-links/': 'the page behind a link, and its keys',
    'src/http/http.module.ts': 'has the module of that page among its own',
    'web/src/customer/': 'the page itself',
    'web/src/customer-links/': 'the links of an order, on its page',
    'web/src/order/order.page.tsx': 'the tab of them',
  },
  contacts: {
    'machines/kit/lookups.ts': 'people at a customer, as they are offered, have the same name',
    'web/src/forms/use-lookup.ts': 'so they have there',
  },
  files: {
    'machines/file-accesses/': 'which documents there are to be read',
    'src/features/dossier/': 'the checklist of the file that the archive keeps goes with it',
    'src/features/documents/fonts.ts': 'files of another kind have the same name',
    'web/src/order/': 'the checklist of an order has the same name',
    'web/src/departments/offices/': 'so have lists of the archive and of after-sales',
  },
  products: {
    'machines/kit/lookups.ts': 'a field that names one is offered them',
    'src/features/registers/': 'finds them by part of their names',
    'web/src/departments/offices/': 'a column of lists has the same name',
    'web/src/order/': 'a column of the list of orders has the same name',
    'web/src/registers/': 'what was ordered of one',
    'web/src/app/routes.tsx': 'the line of that page',
    'src/features/orders/': 'a filter of the list of orders takes all numbers of one',
    'web/src/monthly-plans/': 'a column of the plan has the same name',
  },
  publishers: {
    'src/features/sharing/': 'who keeps up what an office publishes',
    'web/src/rules/sharing-tab.tsx': 'leads to it',
  },
  appraisals: { 'machines/suppliers/': 'a field of a supplier has the same name' },
  'sales-plans': {
    'web/src/sales/': 'how far a plan of sales is carried out',
    'web/src/app/routes.tsx': 'the line of that page',
  },
  'monthly-plans': {
    'web/src/monthly-plans/': 'the plan as a table, and its sheet',
    'web/src/app/routes.tsx': 'the line of that page',
    'web/src/departments/offices/making.tsx': 'the list of them that production keeps',
  },
  projects: {
    'web/src/departments/offices/projects.tsx': 'the list of them that sales and engineering keep',
  },
  suppliers: {
    'machines/order/rules/review-supply.rules.ts': 'a field of a review has the same name',
    'machines/kit/lookups.ts': 'a field that names one is offered them',
    'src/features/registers/': 'finds them by part of their names',
  },
  'purchase-requisitions': {
    'machines/order/': 'an order causes requisitions and observes them',
    'src/http/openapi/parameters.ts': 'an example of a kind',
    'src/departments/procurement/purchase-observers.ts': 'a purchase order tells those that it is for',
    'web/src/order/left-to-order.tsx': 'the order shows what of them nobody has ordered',
  },
};

/** The processes that start one of a kind, each with why. */
export const STARTED_BY: Record<string, Record<string, string>> = {
  appraisals: { 'machines/appraisal-schemes/': 'a scheme opens one of every office' },
  orders: { 'machines/opportunities/': 'an opportunity that is won becomes an order' },
  actions: {
    'machines/issues/': 'a plan that the leader decides is an action',
    'machines/meetings/': 'what a meeting resolves is an action',
    'machines/risks/': 'what is done about a risk is an action',
    'machines/improvements/': 'so is an improvement that is accepted',
    'machines/projects/': 'and so is a task of a project',
  },
  issues: {
    'machines/order/': 'what keeps an order from going on is offered to be raised as an issue',
    'machines/purchase-requisition/': 'so is a purchase that is stuck',
    'machines/purchase-orders/': 'and a delivery that is late',
    'machines/maintenance/': 'and equipment that is down',
    'machines/nonconformities/': 'and what failed',
    'machines/cases/': 'and what a customer complains of',
    'machines/risks/': 'and what has come true of a risk',
    'machines/monthly-plans/': 'and what an office has against the plan of a month',
    'machines/projects/': 'and what keeps a project from going on',
  },
  'purchase-orders': {
    'machines/purchase-requisition/': 'what was approved is offered to be ordered',
    'machines/stock-items/': 'so is what is low',
    'machines/monthly-plans/': 'and what a month needs',
  },
  nonconformities: {
    'machines/order/': 'an inspection that fails opens one',
    'machines/purchase-orders/': 'so does one of goods that arrive',
    'machines/cases/': 'and a problem of quality that a customer has',
  },
  improvements: { 'machines/cases/': 'what a customer complains of may be bettered in the product' },
  contacts: { 'machines/order/': 'what a customer is told of his order is drafted by it' },
  cases: {
    'machines/contacts/': 'a complaint is offered to be registered as a case',
    'machines/customer-links/': 'what a customer complains of behind his link is one',
  },
  files: { 'machines/order/': 'an order that is over has a file' },
  'file-accesses': { 'machines/files/': 'a file offers to apply for reading it' },
  risks: {
    'machines/order/': 'what a review finds of risks stands in their register',
    'machines/opportunities/': 'so does what the evaluation of a project finds',
  },
  projects: { 'machines/order/': 'a project order is offered to be opened as a project' },
  'delivery-batches': { 'machines/order/': 'an order that is delivered in parts begins one for each' },
  'stock-items': { 'machines/purchase-orders/': 'what was bought is put into stock' },
  meetings: {
    'machines/issues/': 'the leader calls a special meeting on an issue',
    'machines/opportunities/': 'the strategy of a key project is discussed in one',
  },
};
