package fast;

/** + - * /, with the numbers that ND4J's native part gives to them (legacy_ops.h). */
enum Operation {
    ADD(0, 0, 0) {
        @Override
        void fill(double[] z, double[] x, int dx, double[] y, int dy) {
            for (int i = 0, j = 0, k = 0; i < z.length; i++, j += dx, k += dy) {
                z[i] = x[j] + y[k];
            }
        }
    },
    SUB(6, 1, 5) {
        @Override
        void fill(double[] z, double[] x, int dx, double[] y, int dy) {
            for (int i = 0, j = 0, k = 0; i < z.length; i++, j += dx, k += dy) {
                z[i] = x[j] - y[k];
            }
        }
    },
    MUL(3, 2, 2) {
        @Override
        void fill(double[] z, double[] x, int dx, double[] y, int dy) {
            for (int i = 0, j = 0, k = 0; i < z.length; i++, j += dx, k += dy) {
                z[i] = x[j] * y[k];
            }
        }
    },
    DIV(2, 3, 4) {
        @Override
        void fill(double[] z, double[] x, int dx, double[] y, int dy) {
            for (int i = 0, j = 0, k = 0; i < z.length; i++, j += dx, k += dy) {
                z[i] = x[j] / y[k];
            }
        }
    };

    /** Of two arrays. */
    final int pairwise;
    /** Of an array and a number. */
    final int scalar;
    /** Of a number and an array. */
    final int reverseScalar;

    Operation(int pairwise, int scalar, int reverseScalar) {
        this.pairwise = pairwise;
        this.scalar = scalar;
        this.reverseScalar = reverseScalar;
    }

    /** z = x operation y, in steps of dx and dy: 0 takes the same number every time. */
    abstract void fill(double[] z, double[] x, int dx, double[] y, int dy);

    /** x operation y, of one length; or one of them is a single number, that goes with all of the other. */
    double[] of(double[] x, double[] y) {
        double[] z = new double[Math.max(x.length, y.length)];
        fill(z, x, x.length == z.length ? 1 : 0, y, y.length == z.length ? 1 : 0);
        return z;
    }
}
