const READ_MODELS = new WeakSet<object>();

/** Marks an entity that only projections write: it can be rebuilt from the log. */
export const KeptByProjection = (): ClassDecorator => (entity) => {
  READ_MODELS.add(entity);
};

export const isReadModel = (entity: object): boolean => READ_MODELS.has(entity);
