export default { root: '/work/main', test: { include: ['.exp/*.test.ts'] } };
