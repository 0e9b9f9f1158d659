export * from './analysis';
export * from './topics';
