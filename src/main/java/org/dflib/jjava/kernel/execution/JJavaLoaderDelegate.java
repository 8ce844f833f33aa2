package org.dflib.jjava.kernel.execution;

import classroom.kernel.CellClasses;

/** Where the classes of cells are, by the name that JJava calls it by. */
class JJavaLoaderDelegate extends CellClasses {
    public JJavaLoaderDelegate() {} // JJava makes one
}
