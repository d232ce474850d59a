/** Lists are given page by page; a cursor says where the next page begins. */
@NullMarked
package dev.tandem.kit.page;

import org.jspecify.annotations.NullMarked;
