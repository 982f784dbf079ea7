/** Parts of the language that Node has had since 22 or 24, for an older one. */
import 'core-js/actual/array/from-async.js';
import 'core-js/actual/async-disposable-stack/index.js';
import 'core-js/actual/map/group-by.js';
import 'core-js/actual/promise/with-resolvers.js';
import 'core-js/actual/regexp/escape.js';
import 'core-js/actual/set/is-disjoint-from.js';
import 'core-js/actual/set/union.js';
import 'core-js/actual/url/parse.js';
